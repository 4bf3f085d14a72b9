namespace Ingestion.Articles.Cleaning;

/// <summary>Knows counts of comments, shares and readers.</summary>
internal static class CountLines
{
    private const int Longest = 30;

    private static readonly WordSet Counted = new(
    [
        "komentar", "comment", "comments", "komen", "shares", "share", "views", "view", "dilihat", "dibaca", "kali", "x", "likes", "k",
    ]);

    /// <summary>"- 0", "12", "3 Komentar".</summary>
    public static bool IsCount(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest)
        {
            return false;
        }

        var hasNumber = false;
        foreach (var range in line.SplitAny(" -–|()"))
        {
            var part = line[range];
            if (part.IsEmpty)
            {
                continue;
            }

            // Five digits are a postcode or a sum of money, and may belong to the text.
            var isNumber = part.Length <= 4 && !part.ContainsAnyExceptInRange('0', '9');
            if (!isNumber && !Counted.Contains(part))
            {
                return false;
            }

            hasNumber |= isNumber;
        }

        return hasNumber;
    }
}
