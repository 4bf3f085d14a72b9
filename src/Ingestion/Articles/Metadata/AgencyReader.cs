namespace Ingestion.Articles.Metadata;

/// <summary>Reads which wire or outlet an article has its report from.</summary>
internal static class AgencyReader
{
    private const int LongestCredit = 60;
    private const int ParagraphsOfHead = 3;
    private const int ParagraphsOfEnd = 2;
    private const int ShortestSmallName = 4;

    private static readonly string[] PictureCues = ["via ", "melalui "];

    /// <summary>
    /// By the page's claim, else the wire in its dateline, the first citation in the text, the credit after its last
    /// sentence, a line such as "Sumber:", the desk's initials, the wire that somebody spoke to, the wire that a caption came by.
    /// </summary>
    /// <param name="claims">What the page says in fields.</param>
    /// <param name="source">The page's own outlet, which is no agency of its own.</param>
    /// <param name="page">The page.</param>
    public static string? Read(PageClaims claims, string? source, PageParts page) =>
        Claimed(claims.Agency)
        ?? First(page.Paragraphs.Take(ParagraphsOfHead), paragraph => OfDateline(paragraph, source))
        ?? First(page.Paragraphs, paragraph => CitedOutlet.Find(paragraph, source))
        ?? First(page.Paragraphs.TakeLast(ParagraphsOfEnd).Concat(page.Foot), line => AtEnd(line, source))
        ?? First(page.Lines(NoiseKind.Byline).Concat(page.Paragraphs.TakeLast(ParagraphsOfEnd)).Concat(page.Foot), line => AfterColon(line, source))
        ?? First(page.Lines(NoiseKind.Byline), line => CitedOutlet.Find(line, source))
        ?? First(page.Head, line => OfHead(line, source))
        ?? First(page.Lines(NoiseKind.DeskInitials), line => InBrackets(line, source))
        ?? First(page.Paragraphs, paragraph => CitedOutlet.FindSpokenTo(paragraph, source))
        ?? First(page.Lines(NoiseKind.Caption), line => OfPicture(line, source));

    private static string? Claimed(string? name)
    {
        var trimmed = name?.Trim();
        return string.IsNullOrEmpty(trimmed) || trimmed.Length > ArticleLimits.NameLength ? null : Outlets.Find(trimmed)?.Name ?? trimmed;
    }

    private static string? First(IEnumerable<string> texts, Func<string, string?> read) =>
        texts.Select(read).FirstOrDefault(name => name is not null);

    // "TAIPEI, Jan 6, 2025 (Agency) -", "MOSKOW (Outlet / Agency) -"
    private static string? OfDateline(string paragraph, string? source) =>
        (Dateline.Read(paragraph)?.Wire is { } wire ? Other(wire, source) : null)
        ?? (DatelinePrefix.Of(paragraph) is { } prefix
            ? First(HeaderLine.Read(prefix).Parts.Where(part => part.Kind == HeaderPartKind.Bracketed || Outlets.Find(part.Text) is { IsWire: true }).Select(part => part.Text), name => Other(name, source))
            : null);

    // "Kabar Kota 30/09/24 (sumber: Agency)", "TAIPEI (Agency)": only wires, since others stand in menus.
    private static string? OfHead(string line, string? source) =>
        HeaderLine.IsSentence(line) || line.Contains(" via ", StringComparison.OrdinalIgnoreCase)
            ? null
            : First(HeaderLine.Read(line.Replace(" with ", " | ", StringComparison.Ordinal).Replace(" from ", " | ", StringComparison.Ordinal)).Parts.Select(part => part.Text), name => Outlets.Find(name) is { IsWire: true } ? Other(name, source) : null);

    // "… stabil. – Kantor", "… stabil. (Kantor)"
    private static string? AtEnd(string paragraph, string? source)
    {
        var tail = paragraph.AsSpan(Math.Max(0, paragraph.Length - LongestCredit)).TrimEnd(" .)");
        var mark = tail.LastIndexOfAny("-–—(");
        return mark < 0 ? null : Other(tail[(mark + 1)..], source);
    }

    private static string? AfterColon(string line, string? source)
    {
        var colon = line.LastIndexOf(':');
        return colon > 0 && IsSource(line.AsSpan(0, colon).TrimEnd()) ? Other(line.AsSpan(colon + 1).TrimEnd(" .)"), source) : null;
    }

    private static bool IsSource(ReadOnlySpan<char> label) =>
        label.EndsWith("sumber", StringComparison.OrdinalIgnoreCase) || label.EndsWith("source", StringComparison.OrdinalIgnoreCase);

    private static string? InBrackets(string line, string? source)
    {
        foreach (var range in line.AsSpan().SplitAny("()[]/"))
        {
            // "(dw/ja)" are a person's, "(mm/raialyoum)" holds a name.
            var isPersons = range.End.Value - range.Start.Value < ShortestSmallName && !line.AsSpan(range).ContainsAnyInRange('A', 'Z');
            if (!isPersons && Other(line.AsSpan(range), source) is { } name)
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
            if (at >= 0 && Outlets.FindAt(line.AsSpan(at + cue.Length), out _) is { } outlet && outlet.IsWire && Other(outlet.Name, source) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    // "(Agency, Wire)" credits both.
    private static string? Other(ReadOnlySpan<char> name, string? source)
    {
        if (!name.Contains(", ", StringComparison.Ordinal))
        {
            return OtherOne(name, source);
        }

        var names = name.ToString().Split(", ").Select(one => OtherOne(one, source)).ToArray();
        return names.Contains(null) ? null : string.Join(", ", names);
    }

    private static string? OtherOne(ReadOnlySpan<char> name, string? source) =>
        Outlets.Find(name.Trim(" .")) is { } outlet && outlet.Name != source && outlet.Masthead != source ? outlet.NameAsCited(name.Trim(" .")) : null;
}
