using AngleSharp.Dom;

namespace Ingestion.Articles.Formats;

/// <summary>
/// Finds the element that holds the article by the density of its text: paragraphs give points to the elements around
/// them, links take them away. After Kohlschütter, Fankhauser and Nejdl, "Boilerplate detection using shallow text
/// features" (WSDM 2010), and the scoring that reader modes of browsers use.
/// </summary>
internal sealed class MainPart
{
    // Shorter blocks are captions, buttons and bylines.
    private const int ShortestParagraph = 60;

    // Above this share of link text a block is navigation.
    private const double LinkShareOfMenu = 0.5;

    // A paragraph speaks for its parent fully, and for the elements above it less and less.
    private static readonly double[] ShareByLevel = [1.0, 0.5, 0.25];

    private readonly Dictionary<IElement, double> _scores = [];
    private IElement? _best;
    private double _bestScore;

    /// <summary>The article's element, or <see langword="null"/> where the page has no paragraph of text.</summary>
    public static IElement? Find(IDocument document)
    {
        if (document.Body is not { } body)
        {
            return null;
        }

        var search = new MainPart();
        search.Score(body, outside: false);
        search.Choose(body);

        // Where the page itself marks the article's text, and the best block lies in it, the mark is right.
        return search._best?.Closest("[itemprop=articleBody], article") ?? search._best;
    }

    private static bool IsParagraph(IElement element) => element.LocalName is "p" or "li" or "blockquote" or "pre";

    // The depth of both recursions is the document's, which HtmlBounds holds.
    private void Score(IElement element, bool outside)
    {
        if (outside || HtmlElements.IsSilent(element))
        {
            return;
        }

        var text = default(TextAmount);
        foreach (var node in element.ChildNodes)
        {
            if (node is IText leaf)
            {
                text += new TextAmount(leaf.Data.AsSpan().Trim().Length, 0);
            }
            else if (node is IElement child && HtmlElements.IsInline(child))
            {
                text += TextAmount.Of(child);
            }
            else if (node is IElement block)
            {
                Score(block, HtmlElements.IsMarkedOutside(block));
            }
        }

        if (text.All >= ShortestParagraph && text.LinkShare <= LinkShareOfMenu)
        {
            // A block that holds its text itself, between line breaks, is its own parent.
            Credit(IsParagraph(element) ? element.ParentElement : element, text.All);
        }
    }

    private void Credit(IElement? element, int length)
    {
        foreach (var share in ShareByLevel)
        {
            if (element is null or { LocalName: "html" })
            {
                return;
            }

            _scores[element] = _scores.GetValueOrDefault(element) + (length * share);
            element = element.ParentElement;
        }
    }

    private TextAmount Choose(IElement element)
    {
        if (HtmlElements.IsSilent(element))
        {
            return default;
        }

        var text = default(TextAmount);
        foreach (var node in element.ChildNodes)
        {
            text += node is IText leaf ? new TextAmount(leaf.Length, 0) : node is IElement child ? Choose(child) : default;
        }

        text = element.LocalName == "a" ? text with { Linked = text.All } : text;
        if (_scores.TryGetValue(element, out var score) && score * (1 - text.LinkShare) > _bestScore)
        {
            (_best, _bestScore) = (element, score * (1 - text.LinkShare));
        }

        return text;
    }
}
