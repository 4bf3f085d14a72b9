using AngleSharp.Dom;

namespace Ingestion.Articles.Formats;

/// <summary>
/// Finds the element that holds the article by the density of its text: paragraphs give points to the elements around
/// them, links take them away. After Kohlschütter, Fankhauser and Nejdl, "Boilerplate detection using shallow text
/// features" (WSDM 2010), and the scoring that reader modes of browsers use.
/// </summary>
internal static class MainPart
{
    // Shorter blocks are captions, buttons and bylines.
    private const int ShortestParagraph = 60;

    // Above this share of link text a block is navigation.
    private const double LinkShareOfMenu = 0.5;

    // A paragraph speaks for its parent fully, and for the elements above it less and less.
    private static readonly double[] ShareByLevel = [1.0, 0.5, 0.25];

    /// <summary>The article's element, or <see langword="null"/> where the page has no paragraph of text.</summary>
    public static IElement? Find(IDocument document)
    {
        if (document.Body is not { } body)
        {
            return null;
        }

        var scores = new Dictionary<IElement, double>();
        foreach (var block in body.QuerySelectorAll("p, div, section, article, td, li, pre, blockquote"))
        {
            Score(block, scores);
        }

        if (scores.Count == 0)
        {
            return null;
        }

        var best = scores.MaxBy(pair => pair.Value * (1 - LinkShare(pair.Key))).Key;
        return Marked(best) ?? best;
    }

    private static void Score(IElement block, Dictionary<IElement, double> scores)
    {
        var length = HtmlElements.OwnTextLength(block);
        if (length < ShortestParagraph || HtmlElements.IsOutside(block) || LinkShare(block) > LinkShareOfMenu)
        {
            return;
        }

        // A block that holds its text itself, between line breaks, is its own parent.
        var element = block.LocalName is "p" or "li" or "blockquote" or "pre" ? block.ParentElement : block;
        foreach (var share in ShareByLevel)
        {
            if (element is null or { LocalName: "html" })
            {
                return;
            }

            scores[element] = scores.GetValueOrDefault(element) + (length * share);
            element = element.ParentElement;
        }
    }

    // Where the page itself marks the article's text, and the best block lies in it, the mark is right.
    private static IElement? Marked(IElement best) => best.Closest("[itemprop=articleBody], article");

    private static double LinkShare(IElement element)
    {
        var all = element.TextContent.Length;
        return all == 0 ? 0 : (double)element.QuerySelectorAll("a").Sum(link => link.TextContent.Length) / all;
    }
}
