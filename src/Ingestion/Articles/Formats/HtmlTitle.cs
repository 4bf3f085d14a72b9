using Ingestion.Articles.Cleaning;

namespace Ingestion.Articles.Formats;

/// <summary>Finds an article's title among what the page's head claims, its headings and its <c>title</c> element.</summary>
internal static class HtmlTitle
{
    // Fewer letters match by chance: "Home", the name of a section.
    private const int ShortestKey = 12;

    private const int LongestSite = 40;

    // What is named for a title beside less of the page's text is the title of something else.
    private const double ShareUnderTitle = 0.25;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " » ", " :: ", " • ", " · ", " ~ ", "_"];

    /// <summary>
    /// Old pages have no main heading. There the only block that is named for a title and stands with a good part of the
    /// text becomes one.
    /// </summary>
    public static void TakeNamed(PageBlock body)
    {
        if (body.Headings > 0)
        {
            return;
        }

        var named = new List<PageBlock>();
        CollectNamed(body, named);
        named.RemoveAll(block => block.Parent!.Amount.Prose < ShareUnderTitle * body.Amount.Prose);
        if (named is [var title])
        {
            title.TakeForHeading();
        }
    }

    /// <summary>The headings that could be the title, the main ones first.</summary>
    public static List<string> Headings(HtmlPage page)
    {
        var found = new List<(string Name, string Text)>();
        Collect(page.Body, found);
        return [.. found.OrderBy(heading => heading.Name, StringComparer.Ordinal).Select(heading => heading.Text).Distinct()];
    }

    /// <summary>
    /// The claimed title, in the words of the heading that shows it; without a claim, the heading that the <c>title</c>
    /// element repeats, the only main heading, or the <c>title</c> element.
    /// </summary>
    public static string? Choose(string? claimed, List<string> headings, string? title, string? site)
    {
        if (claimed is not null)
        {
            return headings.Find(heading => IsSame(heading, claimed)) ?? WithoutSite(claimed, site);
        }

        return (title is null ? null : headings.Find(heading => IsSame(heading, title)))
            ?? headings.FirstOrDefault()
            ?? (title is null ? null : WithoutSite(title, site));
    }

    /// <summary>The outlet's name after the title, as the <c>title</c> element has it.</summary>
    public static string? Site(string? title, List<string> headings)
    {
        if (title is null)
        {
            return null;
        }

        var heading = headings.Find(heading => title.StartsWith(heading, StringComparison.OrdinalIgnoreCase));
        var (at, length) = LastSeparator(title);
        var name = at >= (heading?.Length ?? ShortestKey) ? title[(at + length)..].Trim() : string.Empty;
        return name.Length is > 0 and <= LongestSite ? name : null;
    }

    private static void Collect(PageBlock block, List<(string Name, string Text)> found)
    {
        if (block.IsMainHeading || block.Name == "h2")
        {
            var text = block.Text();
            if (text.Length is > 0 and <= ArticleLimits.TitleLength)
            {
                found.Add((block.IsMainHeading ? "h1" : block.Name, text));
            }

            return;
        }

        foreach (var part in block.Parts)
        {
            if (part.Block is { } inner)
            {
                Collect(inner, found);
            }
        }
    }

    private static void CollectNamed(PageBlock block, List<PageBlock> found)
    {
        foreach (var part in block.Parts)
        {
            if (part.Block is not { } inner)
            {
                continue;
            }

            if (inner.Has(HtmlMarks.Title) && inner.Amount is { Linked: 0, All: >= ShortestKey and <= ArticleLimits.TitleLength })
            {
                found.Add(inner);
            }
            else
            {
                CollectNamed(inner, found);
            }
        }
    }

    // One is the other with a site's name behind it, or cut off.
    private static bool IsSame(string heading, string claimed)
    {
        var (one, other) = (SameText.Key(heading), SameText.Key(claimed));
        return Math.Min(one.Length, other.Length) >= ShortestKey
            && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));
    }

    private static string WithoutSite(string title, string? site)
    {
        var (at, length) = LastSeparator(title);
        if (at <= 0)
        {
            return title;
        }

        var end = title[(at + length)..];
        var isSite = site is null ? end.Length <= LongestSite && at >= ShortestKey : SameText.Key(end) == SameText.Key(site);
        return isSite ? title[..at].TrimEnd() : title;
    }

    private static (int At, int Length) LastSeparator(string title) => Separators
        .Select(separator => (At: title.LastIndexOf(separator, StringComparison.Ordinal), separator.Length))
        .MaxBy(found => found.At);
}
