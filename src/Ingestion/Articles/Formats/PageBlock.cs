namespace Ingestion.Articles.Formats;

/// <summary>A block element of an HTML page with its lines and blocks. Inline elements are part of the lines.</summary>
internal sealed class PageBlock(string name, PageBlock? parent, HtmlMarks marks, int classKey = 0)
{
    private readonly List<HtmlPart> _parts = [];

    /// <summary>The element's name in lower case.</summary>
    public string Name => name;

    /// <summary>The same for blocks of the same class attribute: blocks of one kind.</summary>
    public int ClassKey => classKey;

    public PageBlock? Parent => parent;

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    public IReadOnlyList<HtmlPart> Parts => _parts;

    /// <summary>The text of the block and all blocks in it, once the page is read.</summary>
    public TextAmount Amount { get; private set; }

    /// <summary>It is a main heading: an <c>h1</c>, or what a page without one names for its title.</summary>
    public bool IsMainHeading { get; private set; } = name == "h1";

    /// <summary>The main headings in it, once the page is read.</summary>
    public int Headings { get; private set; }

    public bool IsParagraph => name is "p" or "li" or "blockquote" or "pre" or "dd" or "dt";

    public bool Has(HtmlMarks mark) => (marks & mark) != 0;

    public bool IsIn(PageBlock other)
    {
        var block = this;
        while (block is not null && block.Depth > other.Depth)
        {
            block = block.Parent;
        }

        return block == other;
    }

    public IEnumerable<PageBlock> Ancestors()
    {
        for (var block = parent; block is not null; block = block.Parent)
        {
            yield return block;
        }
    }

    /// <summary>Makes it a main heading, once the text is counted.</summary>
    public void TakeForHeading()
    {
        IsMainHeading = true;
        for (var block = this; block is not null; block = block.Parent)
        {
            block.Headings++;
        }
    }

    public void Add(PageBlock block) => _parts.Add(new HtmlPart(block, default));

    public void Add(HtmlLine line) => _parts.Add(new HtmlPart(null, line));

    /// <summary>Counts the text, from the innermost blocks out. Depth is bounded where blocks are made.</summary>
    public void Count()
    {
        Headings = IsMainHeading ? 1 : 0;
        foreach (var part in _parts)
        {
            part.Block?.Count();
            Amount += part.Block?.Amount ?? TextAmount.Of(part.Line);
            Headings += part.Block?.Headings ?? 0;
        }
    }

    /// <summary>All lines in it as one text, for headings and marks of dates.</summary>
    public string Text() => string.Join(' ', Lines().Select(line => line.Text));

    public IEnumerable<HtmlLine> Lines() =>
        _parts.SelectMany(part => part.Block?.Lines() ?? [part.Line]);
}
