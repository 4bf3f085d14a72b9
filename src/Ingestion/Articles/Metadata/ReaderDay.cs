using System.Text.RegularExpressions;

namespace Ingestion.Articles.Metadata;

/// <summary>Reads which day it was for a page's reader, as far as the page says: from there "kemarin" is counted.</summary>
internal static partial class ReaderDay
{
    /// <summary>
    /// By the day of the visit, of the crawl or of printing, the day above the title, the last change, the day of the copyright,
    /// whichever is met first; <see langword="null"/> where it is given twice and differently.
    /// </summary>
    public static FoundDate? Read(PageClaims claims, PageParts page, Language language)
    {
        string[] lines = [.. page.Head.Concat(page.Noise.Select(line => line.Text)).Concat(page.Foot).Distinct()];
        IEnumerable<FoundDate>[] places =
        [
            Dates(lines.Where(VisitWords.Stand).Concat(page.Lines(NoiseKind.CrawlHeader)), language),
            Dates(page.Top.Where(line => IsDay(line, language)), language),
            claims.Changed is { } changed ? [changed] : [],
            Dates(lines.Where(IsChange), language),
            Dates(page.Lines(NoiseKind.Copyright).Concat(page.Foot.Where(FootWords.OpensCopyright)), language),
        ];
        var found = places.Select(place => place.ToArray()).FirstOrDefault(place => place.Length > 0);
        return found is not null && found.All(date => date.Date == found[0].Date) ? found.MaxBy(date => date.Time is not null) : null;
    }

    /// <summary>Whether the line is a day, with a time or without, and nothing else.</summary>
    public static bool IsDay(string line, Language language) => PublishedReader.Sure(line, language) is { } date && date.Length == line.Length;

    /// <summary>Whether the line dates the page's last change.</summary>
    public static bool IsChange(string line) => Changes().IsMatch(line);

    private static IEnumerable<FoundDate> Dates(IEnumerable<string> lines, Language language) =>
        lines.Select(line => PublishedReader.Sure(line, language)).OfType<FoundDate>();

    [GeneratedRegex("^(?:update|diperbarui|dikemaskini|kemaskini|diupdate|last)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Changes();
}
