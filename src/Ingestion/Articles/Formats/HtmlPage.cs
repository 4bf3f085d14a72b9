namespace Ingestion.Articles.Formats;

/// <summary>An HTML page without its markup: blocks of lines, and what its head says.</summary>
internal sealed class HtmlPage
{
    public PageBlock Body { get; } = new("body", null, HtmlMarks.None);

    /// <summary>The text of the <c>title</c> element, or <see langword="null"/>.</summary>
    public string? Title { get; set; }

    /// <summary>The language that the root element claims, or <see langword="null"/>.</summary>
    public string? Language { get; set; }

    /// <summary>The source is a whole page, with a head or a body of its own, and not a piece of one.</summary>
    public bool IsWhole { get; set; }

    /// <summary>The texts of the scripts that hold JSON-LD.</summary>
    public List<string> LinkedData { get; } = [];

    /// <summary>The blocks that schema.org names the publisher's.</summary>
    public List<PageBlock> Publishers { get; } = [];

    /// <summary>The texts of the scripts that hold the page's own data as JSON.</summary>
    public List<string> State { get; } = [];

    public List<HtmlMeta> Metas { get; } = [];

    public List<HtmlDate> Dates { get; } = [];
}
