namespace Ingestion.Articles.Cleaning;

/// <summary>Knows share bars and the social addresses under a text.</summary>
internal static class ShareLines
{
    private const int Longest = 200;

    private static readonly WordSet Words = new(
    [
        "facebook", "twitter", "x", "whatsapp", "telegram", "instagram", "tiktok", "youtube", "line", "email", "e-mail", "linkedin",
        "pinterest", "threads", "messenger", "reddit", "copy", "link", "salin", "share", "bagikan", "print", "cetak", "tweet", "pin",
        "fb", "tw", "wa", "tg", "em", "ig", "yt", "on", "to", "ke", "di", "via", "ini", "and", "dan", "a", "pos", "surel",
    ]);

    // Words of the list that are words of a text too, and prove nothing alone.
    private static readonly WordSet Weak = new(["line", "link", "on", "to", "ke", "di", "via", "ini", "and", "dan", "a", "x", "pin", "pos"]);

    /// <summary>Nothing but names of networks, addresses and the words of share buttons.</summary>
    public static bool IsShareBar(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest)
        {
            return false;
        }

        var (strong, letters) = (0, 0);
        foreach (var range in line.SplitAny(" |:,/•·\t"))
        {
            var part = line[range];
            if (part.IsEmpty)
            {
                continue;
            }

            if (IsAddress(line[range.Start..]))
            {
                return letters == 0 || strong > 0;
            }

            if (Words.Contains(part))
            {
                strong += Weak.Contains(part) ? 0 : 1;
                letters += part.Length == 1 ? 1 : 0;
            }
            else
            {
                return false;
            }
        }

        // "A A A" sets the size of the text.
        return strong > 0 || letters >= 3;
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith('@'))
        && !text.Contains(' ');
}
