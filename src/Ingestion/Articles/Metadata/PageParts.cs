using System.Text.RegularExpressions;
using Ingestion.Articles.Cleaning;
using Ingestion.Articles.Formats;

namespace Ingestion.Articles.Metadata;

/// <summary>The parts of a page where it speaks of itself.</summary>
/// <param name="Title">The title, or <see langword="null"/>.</param>
/// <param name="Head">The lines above the first paragraph, in page order, whatever they were taken for; links, adverts and the day of the visit aside.</param>
/// <param name="Paragraphs">The text.</param>
/// <param name="Foot">The lines below the last paragraph.</param>
/// <param name="Noise">All that was cut out, in page order.</param>
internal sealed partial record PageParts(
    string? Title, IReadOnlyList<string> Head, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Foot, IReadOnlyList<Noise> Noise)
{
    // Shorter ones may be a subtitle, a caption, a byline with a full stop.
    private const int ShortestParagraph = 100;

    // With more lines the text has begun.
    private const int LinesUnderLead = 1;

    /// <summary>The lines above the title, wherever on the page they stand.</summary>
    public IReadOnlyList<string> Top { get; init; } = [];

    public static PageParts Of(Page page, CleanPage clean)
    {
        var noise = clean.Noise.ToArray();
        var others = noise.Where(IsOfOthers).Select(line => line.Text).ToHashSet();
        var lines = page.Lines.Where(line => line.Place != LinePlace.Outside).Select(line => line.Text).ToArray();
        var first = Array.FindIndex(lines, IsParagraph);
        var last = Array.FindLastIndex(lines, IsParagraph);
        var head = lines.Take(HeadEnd(lines, first)).Where(line => !others.Contains(line) && (line != clean.Title || HeaderLine.IsMenu(line)));

        // A line may run into its paragraph, and then only the cleaned page has it.
        var cut = clean.Head.Where(line => line.Kind is NoiseKind.Byline or NoiseKind.Dateline).Select(line => line.Text);
        return new PageParts(clean.Title, [.. head.Union(cut)], clean.Paragraphs, lines[(last + 1)..], noise)
        {
            Top = [.. page.Lines.Select(line => line.Text).TakeWhile(line => line != clean.Title)],
        };
    }

    // A lead may stand above the line with date and outlet.
    private static int HeadEnd(string[] lines, int firstParagraph)
    {
        if (firstParagraph != 0)
        {
            return firstParagraph < 0 ? lines.Length : firstParagraph;
        }

        var second = Array.FindIndex(lines, 1, IsParagraph);
        return second == 1 + LinesUnderLead ? second : 0;
    }

    public IEnumerable<string> Lines(NoiseKind kind) => Noise.Where(line => line.Kind == kind).Select(line => line.Text);

    private static bool IsParagraph(string line) =>
        line.Length >= ShortestParagraph && LineShape.IsProse(line) && (HeaderLine.IsSentence(line) || DateText.Find(line) is null);

    // The day in a link is another article's, the day beside the weather is the visitor's, a picture's its own.
    private static bool IsOfOthers(Noise line) =>
        line.Kind is NoiseKind.CrossLink or NoiseKind.CrawlHeader or NoiseKind.Advert or NoiseKind.Tags
        || (line.Kind == NoiseKind.Caption && (!IsDated(line.Text) || PictureWords().IsMatch(line.Text)));

    private static bool IsDated(string line) => DateText.Find(line) is not null || RelativeDays.Find(line) is not null;

    [GeneratedRegex(@"\b(foto|photo|gambar|picture|pic|image|ilustrasi|video)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PictureWords();
}
