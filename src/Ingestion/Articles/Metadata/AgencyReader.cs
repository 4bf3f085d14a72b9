namespace Ingestion.Articles.Metadata;

/// <summary>Reads which wire or outlet an article has its report from.</summary>
internal static class AgencyReader
{
    private const int LongestCredit = 60;

    private static readonly string[] PictureCues = ["via ", "melalui "];

    /// <summary>
    /// By the page's claim, else the first citation in the text, the credit after its last sentence, the second name in
    /// its dateline, a line such as "Sumber:", the desk's initials, the wire that a caption came by.
    /// </summary>
    /// <param name="claims">What the page says in fields.</param>
    /// <param name="source">The page's own outlet, which is no agency of its own.</param>
    /// <param name="paragraphs">The text.</param>
    /// <param name="noise">What was cut from the page.</param>
    public static string? Read(PageClaims claims, string? source, IReadOnlyList<string> paragraphs, IReadOnlyList<Noise> noise) =>
        Claimed(claims.Agency)
        ?? First(paragraphs, paragraph => CitedOutlet.Find(paragraph, source))
        ?? (paragraphs.Count > 0 ? AtEnd(paragraphs[^1], source) : null)
        ?? (paragraphs.Count > 0 ? Dateline.Read(paragraphs[0])?.Wire : null)
        ?? First(Lines(noise, NoiseKind.Byline), line => AfterColon(line, source))
        ?? First(Lines(noise, NoiseKind.DeskInitials), line => InBrackets(line, source))
        ?? First(Lines(noise, NoiseKind.Caption), line => OfPicture(line, source));

    private static string? Claimed(string? name)
    {
        var trimmed = name?.Trim();
        return string.IsNullOrEmpty(trimmed) || trimmed.Length > ArticleLimits.NameLength ? null : Outlets.Find(trimmed)?.Name ?? trimmed;
    }

    private static string? First(IEnumerable<string> texts, Func<string, string?> read) =>
        texts.Select(read).FirstOrDefault(name => name is not null);

    private static IEnumerable<string> Lines(IReadOnlyList<Noise> noise, NoiseKind kind) =>
        noise.Where(line => line.Kind == kind).Select(line => line.Text);

    // "… stabil. – Kantor", "… stabil. (Kantor)"
    private static string? AtEnd(string paragraph, string? source)
    {
        var tail = paragraph.AsSpan(Math.Max(0, paragraph.Length - LongestCredit)).TrimEnd(" .)");
        var mark = tail.LastIndexOfAny("-–—(");
        return mark < 0 ? null : Other(tail[(mark + 1)..], source);
    }

    private static string? AfterColon(string line, string? source)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && line.AsSpan(0, colon).Trim() is "Sumber" or "Source" ? Other(line.AsSpan(colon + 1), source) : null;
    }

    private static string? InBrackets(string line, string? source)
    {
        foreach (var range in line.AsSpan().SplitAny("()[]/"))
        {
            if (Other(line.AsSpan(range), source) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    private static string? OfPicture(string line, string? source)
    {
        foreach (var cue in PictureCues)
        {
            var at = line.LastIndexOf(cue, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && Outlets.FindAt(line.AsSpan(at + cue.Length), out _) is { } outlet && Other(outlet.Name, source) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    private static string? Other(ReadOnlySpan<char> name, string? source) =>
        Outlets.Find(name.Trim()) is { } outlet && outlet.Name != source && outlet.Masthead != source ? outlet.Name : null;
}
