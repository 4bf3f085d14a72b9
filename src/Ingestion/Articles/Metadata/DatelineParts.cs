namespace Ingestion.Articles.Metadata;

/// <summary>What the parts of a dateline are, told by tables and form.</summary>
internal sealed record DatelineParts
{
    public string? Source { get; private set; }

    public string? Wire { get; private set; }

    public int PlaceCount { get; private set; }

    /// <summary>A part that is neither place nor day nor a known outlet, the one that looks most like one; empty where there is none.</summary>
    public string Unknown { get; private set; } = string.Empty;

    public int UnknownCount { get; private set; }

    public bool HasBrackets { get; private set; }

    public static DatelineParts Of(ReadOnlySpan<char> text)
    {
        var parts = new DatelineParts { HasBrackets = text.Contains('(') };
        foreach (var range in text.SplitAny(",()/:–—"))
        {
            AddOutletsOf(parts, text[range].Trim(" -\t"));
        }

        return parts;
    }

    private static void AddOutletsOf(DatelineParts parts, ReadOnlySpan<char> part)
    {
        var dash = part.IndexOf(" - ", StringComparison.Ordinal);
        if (dash > 0)
        {
            parts.Add(part[..dash]);
            part = part[(dash + 3)..].Trim();
        }

        if (!part.IsEmpty)
        {
            parts.Add(part);
        }
    }

    private void Add(ReadOnlySpan<char> part)
    {
        if (Outlets.Find(part) is { } outlet)
        {
            AddOutlet(outlet.Masthead, outlet.Name);
        }
        else if (Places.Contains(part))
        {
            PlaceCount++;
        }
        else if (OutletName.IsSite(part))
        {
            // "Nama Media (situs.com)": the name is what the outlet calls itself.
            var isNamed = HasBrackets && UnknownCount == 1 && OutletName.Looks(Unknown);
            AddOutlet(isNamed ? Unknown : part.ToString(), part.ToString());
            (Unknown, UnknownCount) = isNamed ? (string.Empty, 0) : (Unknown, UnknownCount);
        }
        else if (!IsDay(part))
        {
            Unknown = OutletName.Looks(Unknown) ? Unknown : part.ToString();
            UnknownCount++;
        }
    }

    private void AddOutlet(string masthead, string name)
    {
        if (Source is null)
        {
            Source = masthead;
        }
        else
        {
            Wire ??= name;
        }
    }

    // "5 Mei", "21 Mac", "Senin": days of the report, without a year.
    private static bool IsDay(ReadOnlySpan<char> part)
    {
        foreach (var range in part.SplitAny(" ."))
        {
            var word = part[range];
            if (!word.IsEmpty && !char.IsDigit(word[0]) && !DateWords.TryMonth(word, out _) && !DateWords.IsWeekday(word))
            {
                return false;
            }
        }

        return true;
    }
}
