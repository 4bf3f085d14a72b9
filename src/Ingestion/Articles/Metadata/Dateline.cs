namespace Ingestion.Articles.Metadata;

/// <summary>
/// The words before a report's first sentence: place, outlet and day, in any order and dress: "JAKARTA, KABAR.com -",
/// "KABAR.CO.ID - JAKARTA.", "Jakarta (KABAR) -", "MOSKOW, 5 Mei –".
/// </summary>
/// <param name="Source">The outlet that it names, or <see langword="null"/>.</param>
/// <param name="Wire">A second outlet, which the first took the report from, or <see langword="null"/>.</param>
internal sealed record Dateline(string? Source, string? Wire)
{
    private const int Longest = 70;
    private const int LongestWhole = 60;
    private const int MostWords = 9;
    private const int LongestState = 3;

    private static readonly string[] Ends = [" -- ", " - ", " – ", " — ", "- ", "– ", "— ", ": ", " –"];

    // Each of them has one.
    private const string EndMarks = "-–—:";

    /// <summary>Whether the paragraph opens with one.</summary>
    public static bool Opens(string paragraph) => Read(paragraph) is not null;

    /// <summary>Whether the line is a dateline with an outlet and nothing else: "Beijing, KABAR.ID".</summary>
    public static bool IsWhole(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestWhole || !line.Contains(','))
        {
            return false;
        }

        var parts = DatelineParts.Of(line);
        return parts is { PlaceCount: > 0, UnknownCount: 0, Source: not null };
    }

    /// <summary>The dateline of a line that is nothing else.</summary>
    public static Dateline? ReadWhole(string line) =>
        IsWhole(line) ? new Dateline(DatelineParts.Of(line).Source, null) : null;

    /// <summary>The dateline that the paragraph opens with, or <see langword="null"/>.</summary>
    public static Dateline? Read(string paragraph)
    {
        var head = paragraph.AsSpan(0, Math.Min(paragraph.Length, Longest));
        if (!head.ContainsAny(EndMarks))
        {
            return null;
        }

        var end = -1;
        foreach (var mark in Ends)
        {
            var at = head.IndexOf(mark, StringComparison.Ordinal);
            end = at > 0 && (end < 0 || at < end) ? at : end;
        }

        return end > 0 && CountWords(head[..end]) <= MostWords ? Read(head[..end], paragraph.AsSpan(end)) : null;
    }

    private static Dateline? Read(ReadOnlySpan<char> prefix, ReadOnlySpan<char> rest)
    {
        var parts = DatelineParts.Of(prefix);
        var isColon = rest[0] == ':';
        var sentence = rest.TrimStart(" -–—:\"“'‘");
        if (sentence.IsEmpty || char.IsLower(sentence[0]))
        {
            return null;
        }

        if (parts.Source is not null)
        {
            return parts.UnknownCount == 0 || parts.PlaceCount > 0 ? new Dateline(parts.Source, parts.Wire) : null;
        }

        // "Moskow: NATO Bersalah" and "AS: NATO Bersalah" are titles: before a colon only capitals are a place of report, and
        // few of them a state.
        if (isColon)
        {
            return parts.PlaceCount > 0 && prefix.Length > LongestState && !prefix.ContainsAnyInRange('a', 'z') ? new Dateline(null, null) : null;
        }

        return parts.UnknownCount + parts.PlaceCount <= 2 && OutletName.Looks(parts.Unknown) ? new Dateline(parts.Unknown, null)
            : parts.PlaceCount > 0 ? new Dateline(null, null)
            : null;
    }

    private static int CountWords(ReadOnlySpan<char> text) => text.Count(' ') + 1;
}
