using System.Text.RegularExpressions;
using Ingestion.Articles.Cleaning;

namespace Ingestion.Articles.Metadata;

/// <summary>
/// Reads when an article was published: by the page's claim, else by the line with date and byline above the text, the
/// dateline, the title. Days in the text are the events', and days below it are those of neighbours.
/// </summary>
internal static partial class PublishedReader
{
    // A subtitle and a caption may stand above the first sentence.
    private const int ParagraphsOfHead = 3;

    // More words beside a date are a sentence or a headline.
    private const int MostWordsBesideDate = 16;

    // "hari ini, Senin (17/3/2014)": a comma or a bracket, and the date.
    private const int LongestBeforeDate = 3;
    private const int LongestDate = 40;

    /// <param name="claims">What the page says in fields.</param>
    /// <param name="page">Where it speaks of itself.</param>
    /// <param name="language">In English a numeric date may begin with the month, so one that reads both ways says nothing.</param>
    public static PublishedDate? Read(PageClaims claims, PageParts page, Language language)
    {
        if (claims.Published is not null)
        {
            return claims.Published;
        }

        var mark = page.Head.Where(line => !HeaderLine.IsSentence(line)).OrderBy(page.Top.Contains).Select(line => RelativeDays.Find(line)).FirstOrDefault(mark => mark is not null);
        return OfHead(page, language, mark is not null)?.ToPublished(DateBasis.HeaderLine)
            ?? page.Paragraphs.Take(ParagraphsOfHead).Select(DatelinePrefix.Of).Select(prefix => Sure(prefix, language)).FirstOrDefault(date => date is not null)?.ToPublished(DateBasis.Dateline)
            ?? AtEnd(page.Title, language)?.ToPublished(DateBasis.Title)
            ?? (mark is null
                ? OfTop(page, language)?.ToPublished(DateBasis.HeaderLine)
                : ReaderDay.Read(claims, page, language) is { } day ? mark.CountedFrom(day) : null)
            ?? First(page.Paragraphs.SelectMany(SaidToday), language)?.ToPublished(DateBasis.Text);
    }

    /// <summary>The first full date of the text, if it can be read one way only.</summary>
    public static FoundDate? Sure(string? text, Language language) =>
        text is not null && DateText.Find(text) is { } date && !(date.MayBeSwapped && language == Language.English) ? date : null;

    // A line with a time is the page's own; a bare day may head a list. What was updated was published before. Beside a mark
    // such as "kemarin" the day above the title and that of the update are the reader's; beside the weather the former is, too.
    private static FoundDate? OfHead(PageParts page, Language language, bool isMarked)
    {
        var isVisited = isMarked || page.Top.Any(VisitWords.Stand);
        return page.Head
            .Where(line => !HeaderLine.IsSentence(line) && !VisitWords.Stand(line))
            .Where(line => !(isMarked && ReaderDay.IsChange(line)))
            .Where(line => !(isVisited && ReaderDay.IsDay(line, language) && page.Top.Contains(line)))
            .Select(line => (Line: line, Date: Sure(line, language)))
            .Where(pair => pair.Date is { } date && LineShape.Words(pair.Line.Remove(date.Start, date.Length)) <= MostWordsBesideDate)
            .OrderBy(pair => ReaderDay.IsChange(pair.Line))
            .ThenByDescending(pair => pair.Date!.Time is not null)
            .ThenBy(pair => pair.Date!.Length == pair.Line.Length)
            .Select(pair => pair.Date)
            .FirstOrDefault();
    }

    // "Jumpa Pers Kementerian, 3 Juni 2024 (terjemahan)"
    private static FoundDate? AtEnd(string? title, Language language) =>
        title is not null && Sure(title, language) is { } date
        && (title.AsSpan(date.Start + date.Length).Trim().IsEmpty || title[date.Start + date.Length] is ' ' or ')' or ':' or ',')
        && date.Start > 0 && title[..date.Start].TrimEnd() is [.., ',' or '(' or '|' or '–' or '—']
            ? date
            : null;

    // The model may take a bare day at the top for the visitor's; it is where the weather stands beside it.
    private static FoundDate? OfTop(PageParts page, Language language) =>
        page.Lines(NoiseKind.CrawlHeader).Any(VisitWords.Stand) ? null : First(page.Lines(NoiseKind.CrawlHeader), language);

    private static FoundDate? First(IEnumerable<string> texts, Language language) =>
        texts.Select(text => Sure(text, language)).FirstOrDefault(date => date is not null);

    // "hari ini, Senin 17 Maret 2014": the text says itself which day it is.
    private static IEnumerable<string> SaidToday(string paragraph) =>
        Today().Matches(paragraph).Select(today => paragraph[(today.Index + today.Length)..])
            .Where(rest => DateText.Find(rest) is { Start: <= LongestBeforeDate })
            .Select(rest => rest[..Math.Min(rest.Length, LongestDate)]);

    [GeneratedRegex(@"\b(?:hari ini|today)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Today();
}
