namespace Ingestion.Articles.Formats;

/// <summary>
/// Finds the blocks that hold the article by the density of their text: paragraphs give points to the blocks around
/// them, links take them away. After Kohlschütter, Fankhauser and Nejdl, "Boilerplate detection using shallow text
/// features" (WSDM 2010), and the scoring that reader modes of browsers use.
/// </summary>
internal sealed class MainPart
{
    // What is named for a menu and holds this share of all paragraphs is the page's frame or the article itself.
    private const double ShareOfFrame = 0.4;

    // Comments and lists of other articles can outgrow an article, and never leave so little beside them.
    private const double ShareOfFrameOfForeign = 0.9;

    // A notice that asks for consent says other things too, and a report on such notices more of them.
    private const double ShareOfConsent = 0.5;

    // Text that is hidden at first counts where no shown text is better.
    private const double WeightOfHidden = 0.5;

    // A block of the same kind beside the best one belongs to the text if it is prose with next to no links.
    private const double LinkShareOfKin = 0.25;

    // Where such blocks hold nearly all paragraphs of the block around them, what stands between them belongs there too.
    private const double ShareOfKin = 0.8;

    // Text stands right in the body where the body's own lines have this share of all paragraphs.
    private const double ShareOfOwnLines = 0.2;

    // The block that stands with the page's only main heading is the article, unless it holds less than this of the best one's points.
    private const double ShareWithHeading = 0.5;

    // A paragraph speaks for its parent fully, and for the blocks above it less and less.
    private static readonly double[] ShareByLevel = [1.0, 0.5, 0.25];

    private readonly Dictionary<PageBlock, double> _scores = [];
    private readonly HashSet<PageBlock> _roots = [];
    private readonly HtmlPage _page;

    private MainPart(HtmlPage page) => _page = page;

    /// <summary>The innermost block that holds both the text and the page's heading.</summary>
    public PageBlock? Around { get; private set; }

    public static MainPart Find(HtmlPage page)
    {
        var main = new MainPart(page);
        main.Score(page.Body, 1);
        if (main.Best() is { } best)
        {
            main.Take(best);
        }
        else if (!page.IsWhole)
        {
            main._roots.Add(page.Body);
        }

        return main;
    }

    /// <summary>Takes all of a page for the text.</summary>
    public static MainPart Whole(HtmlPage page)
    {
        var main = new MainPart(page) { Around = page.Body };
        main._roots.Add(page.Body);
        return main;
    }

    /// <summary>The text begins with this block, and with all in it that is not marked otherwise.</summary>
    public bool IsRoot(PageBlock block) => _roots.Contains(block);

    /// <summary>The block stands beside the text by its name or its class, and is not the frame around all of it.</summary>
    public bool IsBeside(PageBlock block)
    {
        var isMarked = block.Has(HtmlMarks.Beside | HtmlMarks.Foreign) || IsConsent(block) || (block.Has(HtmlMarks.Author) && block.Amount.Prose > 0);
        return isMarked
            && !block.Has(HtmlMarks.ArticleBody)
            && !IsFrame(block, IsForeign(block) ? ShareOfFrameOfForeign : ShareOfFrame);
    }

    /// <summary>
    /// The block stands in the text and is no part of it: where the text stands right in the page's body, the page's
    /// furniture stands in blocks between its lines.
    /// </summary>
    public bool IsFurniture(PageBlock block) =>
        block.Parent == _page.Body
        && block.Name is ("center" or "table" or "div" or "section" or "form" or "fieldset")
        && _roots.Contains(_page.Body)
        && _page.IsWhole
        && OwnProse(_page.Body) >= ShareOfOwnLines * _page.Body.Amount.Prose;

    /// <summary>The block shows what belongs to a picture.</summary>
    public bool IsCaption(PageBlock block) => block.Has(HtmlMarks.Caption) && !IsFrame(block, ShareOfFrame);

    private static int OwnProse(PageBlock block) =>
        block.Parts.Sum(part => part.Block is null ? TextAmount.Of(part.Line).Prose : part.Block.IsParagraph ? part.Block.Amount.Prose : 0);

    private static bool IsConsent(PageBlock block) =>
        block.Amount.Prose > 0 && block.Amount.Consent >= ShareOfConsent * block.Amount.Prose;

    // The page's heading shows that such a block is the article's all the same, unless another one stands outside of it.
    private bool IsForeign(PageBlock block) =>
        IsConsent(block) || (block.Has(HtmlMarks.Foreign) && (block.Headings == 0 || block.Headings < _page.Body.Headings));

    private bool IsFrame(PageBlock block, double share) =>
        block.Amount.Prose > 0 && block.Amount.Prose >= share * _page.Body.Amount.Prose;

    private void Score(PageBlock block, double weight)
    {
        weight = block.Has(HtmlMarks.Hidden) ? WeightOfHidden : weight;
        foreach (var part in block.Parts)
        {
            if (part.Block is { } inner)
            {
                if (!IsBeside(inner))
                {
                    Score(inner, weight);
                }
            }
            else if (part.Line.IsParagraph)
            {
                // A block that holds its text itself, between line breaks, is its own parent.
                Credit(block.IsParagraph ? block.Parent : block, part.Line.Text.Length * weight);
            }
        }
    }

    private void Credit(PageBlock? block, double points)
    {
        foreach (var share in ShareByLevel)
        {
            if (block is null)
            {
                return;
            }

            _scores[block] = _scores.GetValueOrDefault(block) + (points * share);
            block = block.Parent;
        }
    }

    private PageBlock? Best()
    {
        var scored = _scores.Select(pair => (Block: pair.Key, Score: pair.Value * (1 - pair.Key.Amount.LinkShare))).DefaultIfEmpty().ToArray();
        var highest = scored.MaxBy(pair => pair.Score);
        var best = _page.Body.Headings != 1 ? highest.Block
            : scored.Where(pair => pair.Block is { Headings: > 0, IsMainHeading: false } && !highest.Block.IsIn(pair.Block) && pair.Score >= ShareWithHeading * highest.Score)
                .DefaultIfEmpty(highest)
                .MaxBy(pair => pair.Score).Block;

        // Where the page itself marks the article's text, and the best block lies in it, the mark is right.
        return best?.Ancestors().FirstOrDefault(block => block.Has(HtmlMarks.ArticleBody)) ?? best;
    }

    // The text of one article may be dealt out to blocks of one kind: sections, entries of a live report.
    private void Take(PageBlock best)
    {
        _roots.Add(best);
        var block = best;
        while (block.Parent is { } parent && block.Name is not ("article" or "main") && block.Headings == 0)
        {
            var kin = parent.Parts.Select(part => part.Block).OfType<PageBlock>().Where(other => other != block && IsKin(other, block)).ToList();
            if (kin.Count > 0 && kin.Sum(other => other.Amount.Prose) + block.Amount.Prose >= ShareOfKin * parent.Amount.Prose)
            {
                _roots.Add(parent);
            }

            _roots.UnionWith(kin);
            block = parent;
        }

        Around = block.Headings > 0 ? block : block.Ancestors().FirstOrDefault(outer => outer.Headings > 0) ?? block;
    }

    private static bool IsLeaf(PageBlock block) => block.Parts.All(part => part.Block is null);

    // Cells side by side are the columns of a layout: each holds another text. So may divisions without a class, unless they
    // are used for paragraphs.
    private bool IsKin(PageBlock block, PageBlock root) =>
        block.Name == root.Name
        && (block.Name != "div" || block.ClassKey != 0 || (IsLeaf(block) && IsLeaf(root)))
        && block.Name != "td"
        && block.ClassKey == root.ClassKey
        && !IsBeside(block)
        && block.Amount.Prose > block.Amount.All / 2
        && block.Amount.LinkShare < LinkShareOfKin;
}
