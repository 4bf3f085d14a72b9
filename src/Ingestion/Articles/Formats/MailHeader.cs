namespace Ingestion.Articles.Formats;

/// <summary>
/// Tells e-mail messages (RFC 5322), which are not read: their text may be encoded in parts within parts, and read as
/// plain text they would be articles made of transfer codes.
/// </summary>
internal static class MailHeader
{
    private const int MostLines = 100;

    // A person writes From, Subject and Date above a text too; these only programs write.
    private static readonly string[] Marks = ["MIME-Version:", "Message-ID:", "Received:", "Return-Path:", "DKIM-Signature:", "Content-Transfer-Encoding:"];
    private static readonly string[] Names = ["From:", "Subject:", "Date:", "To:"];

    /// <summary>Whether the text begins with header lines, among them one that a program wrote and one that a person reads.</summary>
    public static bool Fits(string text)
    {
        var (marked, named, lines) = (false, false, 0);
        foreach (var line in text.AsSpan().TrimStart().EnumerateLines())
        {
            var isFolded = line.StartsWith(' ') || line.StartsWith('\t');
            if (line.IsEmpty || ++lines > MostLines || !isFolded && !IsField(line))
            {
                break;
            }

            marked |= StartsWithAny(line, Marks);
            named |= StartsWithAny(line, Names);
        }

        return marked && named;
    }

    private static bool IsField(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && !line[..colon].ContainsAnyExceptInRange('!', '~');
    }

    private static bool StartsWithAny(ReadOnlySpan<char> line, string[] names)
    {
        foreach (var name in names)
        {
            if (line.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
