using System.Collections.Immutable;
using Ingestion.Articles.Cleaning.Roles;

namespace Ingestion.Articles.Cleaning.Training;

/// <summary>
/// Makes of labelled pages others, untidy as crawled pages are: cut short, without a title, with headlines of other
/// articles, subheadings, lists and lines of other pages between the paragraphs.
/// </summary>
/// <remarks>The corpus has few of these, and a model that never met a subheading takes each for a menu.</remarks>
internal sealed class PageVariations(IReadOnlyList<LabelledPage> pages, int seed)
{
    private const int ShortestCut = 8;
    private const int LongestTeaser = 140;
    private const int ShortestSentence = 40;

    private static readonly string[] ListEnds = ["", "", "", " 1-3", " (2007)", ": 12"];
    private static readonly string[] Bullets = ["- ", "• ", "* ", "1. ", "a. ", ""];
    private static readonly string[] TitleEnds = [" - ", " | ", " – ", " — "];
    private static readonly string[] Homes = ["Home ", "Beranda ", ""];
    private static readonly string[] TagMarks = [", ", ", ", " • ", " * ", " "];
    private static readonly string[] CreditMarks = [" (", " [", ". Foto:", " Foto:", " - Gambar", " - Foto", ". Photo:", " Photo:", ". Pic:", ". Picture:", ". Credit:"];

    private readonly Random _random = new(seed);

    private readonly string[] _titles =
        [.. pages.SelectMany(page => page.Lines).Where(line => line.Label == LineLabel.Title).Select(line => line.Text)];

    public IEnumerable<LabelledPage> All() => pages.Select(Vary);

    private LabelledPage Vary(LabelledPage page)
    {
        List<LabelledLine> lines = [.. page.Lines];
        Maybe(0.25, () => lines.RemoveAll(line => line.Label == LineLabel.Title));
        Maybe(0.3, () => WithoutCredits(lines));
        Maybe(0.25, () => AddSubheadings(lines));
        Maybe(0.15, () => AddList(lines));
        Maybe(0.3, () => AddHeadlines(lines));
        Maybe(0.2, () => AddCopyOfSentence(lines));
        Maybe(0.25, () => AddCopyOfTitle(lines));
        Maybe(0.15, () => AddCopyOfCaption(lines));
        Maybe(0.15, () => AddFragments(lines, 0, mostWords: 2));
        Maybe(0.5, () => AddHeadOfOther(lines));
        Maybe(0.5, () => AddFootOfOther(lines));
        Maybe(0.4, () => CutShort(lines));
        Maybe(0.2, () => AddTeaser(lines));
        Maybe(0.2, () => AddFragments(lines, lines.Count, mostWords: 3));
        Maybe(0.15, () => AddTags(lines));
        return new LabelledPage([.. lines]);
    }

    private void Maybe(double share, Action change)
    {
        if (_random.NextDouble() < share)
        {
            change();
        }
    }

    private static bool IsParagraph(LabelledLine line) => line.Label == LineLabel.Body && LineShape.IsProse(line.Text);

    private int AnyParagraph(List<LabelledLine> lines, int skip)
    {
        var places = Enumerable.Range(0, lines.Count).Where(at => IsParagraph(lines[at])).Skip(skip).ToArray();
        return places.Length == 0 ? -1 : places[_random.Next(places.Length)];
    }

    // "Three tanks. (Foto: Kantor)" becomes "Three tanks."
    private static void WithoutCredits(List<LabelledLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            var mark = CreditMarks.Select(mark => text.IndexOf(mark, StringComparison.Ordinal)).Where(at => at > ShortestCut).DefaultIfEmpty(-1).Min();
            if (lines[i].Label == LineLabel.Of(NoiseKind.Caption) && mark > 0)
            {
                lines[i] = lines[i] with { Text = text[..mark].TrimEnd() };
            }
        }
    }

    // A short one need not share a word with its text.
    private void AddSubheadings(List<LabelledLine> lines)
    {
        for (var count = _random.Next(1, 4); count > 0; count--)
        {
            if (AnyParagraph(lines, skip: 1) is >= 0 and var at
                && (_random.Next(3) == 0 ? Words(AnyText(), 2, 3) : Words(lines[at].Text, 2, 7)) is { } words)
            {
                lines.Insert(at, new LabelledLine(words + (_random.Next(4) == 0 ? "?" : string.Empty), LineLabel.Body));
            }
        }
    }

    private string AnyText() =>
        Other().Where(IsParagraph).Select(line => line.Text).FirstOrDefault(string.Empty);

    private void AddList(List<LabelledLine> lines)
    {
        var isLast = _random.Next(2) == 0;
        var at = isLast ? lines.FindLastIndex(IsParagraph) : AnyParagraph(lines, skip: 0);
        if (at < 0)
        {
            return;
        }

        var text = isLast ? AnyText() : lines[at].Text;
        var bullet = Bullets[_random.Next(Bullets.Length)];
        for (var count = _random.Next(2, 7); count > 0; count--)
        {
            if (Words(text, 1, 10) is { } words)
            {
                lines.Insert(at + 1, new LabelledLine(bullet + words + ListEnds[_random.Next(ListEnds.Length)], LineLabel.Body));
            }
        }

        if (isLast && Words(text, 2, 4) is { } heading)
        {
            lines.Insert(at + 1, new LabelledLine(heading, LineLabel.Body));
        }
    }

    // A run of a paragraph's words, begun with a capital.
    private string? Words(string text, int fewest, int most)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = _random.Next(fewest, most + 1);
        if (words.Length <= count)
        {
            return null;
        }

        var run = string.Join(' ', words.Skip(_random.Next(words.Length - count)).Take(count)).Trim(' ', '.', ',', ';', ':', '"', '“', '”', '(', ')');
        return run.Length == 0 ? null : char.ToUpperInvariant(run[0]) + run[1..];
    }

    private void AddHeadlines(List<LabelledLine> lines)
    {
        if (AnyParagraph(lines, skip: 1) is >= 0 and var at)
        {
            for (var count = _random.Next(1, 4); count > 0; count--)
            {
                lines.Insert(at, new LabelledLine(Title(), LineLabel.Of(NoiseKind.CrossLink)));
            }
        }
    }

    // The page's description: a paragraph's beginning, above the title, above the text or below it.
    private void AddTeaser(List<LabelledLine> lines)
    {
        var at = _random.Next(2) == 0 ? lines.FindIndex(IsParagraph) : AnyParagraph(lines, skip: 0);
        if (at >= 0 && lines[at].Text.Length > 2 * LongestTeaser)
        {
            var start = _random.Next(2) == 0 ? 0 : lines[at].Text.IndexOf(' ', _random.Next(LongestTeaser / 2)) + 1;
            var teaser = lines[at].Text.Substring(start, _random.Next(LongestTeaser / 2, LongestTeaser)).TrimEnd();
            var copy = new LabelledLine(teaser + (_random.Next(2) == 0 ? "..." : string.Empty), LineLabel.Of(NoiseKind.Repeat));
            var title = lines.FindIndex(line => line.Label == LineLabel.Title);
            lines.Insert(_random.Next(4) switch { 0 => lines.Count, 1 => Math.Max(title, 0), _ => lines.FindIndex(IsParagraph) }, copy);
        }
    }

    private void AddCopyOfSentence(List<LabelledLine> lines)
    {
        var at = _random.Next(2) == 0 ? lines.FindIndex(IsParagraph) : AnyParagraph(lines, skip: 0);
        var end = at < 0 ? -1 : lines[at].Text.IndexOf(". ", StringComparison.Ordinal);
        if (end > ShortestSentence)
        {
            var copy = new LabelledLine(lines[at].Text[..(end + 1)], LineLabel.Of(NoiseKind.Repeat));
            lines.Insert(_random.Next(3) switch { 0 => at, 1 => at + 1, _ => lines.FindLastIndex(IsParagraph) + 1 }, copy);
        }
    }

    private void AddTags(List<LabelledLine> lines)
    {
        if (AnyParagraph(lines, skip: 0) is >= 0 and var at)
        {
            var tags = Enumerable.Range(0, _random.Next(2, 6)).Select(_ => Words(lines[at].Text, 1, 2)).OfType<string>();
            lines.Add(new LabelledLine(string.Join(TagMarks[_random.Next(TagMarks.Length)], tags), LineLabel.Of(NoiseKind.Tags)));
        }
    }

    // With the outlet's name, under a trail of sections, or without its end.
    private void AddCopyOfTitle(List<LabelledLine> lines)
    {
        var title = lines.FindIndex(line => line.Label == LineLabel.Title);
        if (title >= 0 && Words(Title(), 1, 3) is { } outlet)
        {
            var text = lines[title].Text;
            var end = text.LastIndexOf(' ', text.Length * 2 / 3);
            var copy = _random.Next(4) switch
            {
                0 when end > 0 => text[..end],
                1 => $"{Homes[_random.Next(Homes.Length)]}{outlet} {text}",
                _ => text + TitleEnds[_random.Next(TitleEnds.Length)] + outlet,
            };
            lines.Insert(title + _random.Next(2), new LabelledLine(copy, LineLabel.Of(NoiseKind.Repeat)));
        }
    }

    // An extractor that meets a caption twice writes it twice.
    private static void AddCopyOfCaption(List<LabelledLine> lines)
    {
        var caption = lines.FindIndex(line => line.Label == LineLabel.Of(NoiseKind.Caption));
        if (caption >= 0)
        {
            lines.Insert(caption + 1, lines[caption]);
        }
    }

    private string Title() => _titles[_random.Next(_titles.Length)];

    // Names of sections, writers and buttons.
    private void AddFragments(List<LabelledLine> lines, int at, int mostWords)
    {
        for (var count = _random.Next(1, 4); count > 0; count--)
        {
            if (Words(Title(), 1, mostWords) is { } words)
            {
                lines.Insert(at, new LabelledLine(words, LineLabel.Of(NoiseKind.Menu)));
            }
        }
    }

    private void AddHeadOfOther(List<LabelledLine> lines) =>
        lines.InsertRange(0, Other().TakeWhile(line => LineLabel.IsNoise(line.Label) && line.Label != LineLabel.Of(NoiseKind.Repeat)));

    private void AddFootOfOther(List<LabelledLine> lines)
    {
        var other = Other();
        lines.AddRange(other.Skip(other.Length - other.Reverse().TakeWhile(line => LineLabel.IsNoise(line.Label)).Count()));
    }

    private ImmutableArray<LabelledLine> Other() => pages[_random.Next(pages.Count)].Lines;

    // A crawler stopped in the last paragraph.
    private void CutShort(List<LabelledLine> lines)
    {
        var last = lines.FindLastIndex(IsParagraph);
        if (last > 0 && lines[last].Text.Length > 2 * ShortestCut)
        {
            lines.RemoveRange(last + 1, lines.Count - last - 1);
            lines[last] = lines[last] with { Text = lines[last].Text[.._random.Next(ShortestCut, lines[last].Text.Length)].Trim() };
        }
    }
}
