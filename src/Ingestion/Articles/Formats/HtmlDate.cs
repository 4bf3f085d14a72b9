namespace Ingestion.Articles.Formats;

/// <summary>An element that dates something: a <c>time</c>, or one that schema.org names <c>datePublished</c>.</summary>
/// <param name="Block">The block that it stands in.</param>
/// <param name="IsPublished">It is marked as the date of publication.</param>
/// <param name="Value">What it says to machines, or <see langword="null"/>.</param>
internal sealed record HtmlDate(PageBlock Block, bool IsPublished, string? Value)
{
    /// <summary>What it shows to readers.</summary>
    public string Text { get; set; } = string.Empty;
}
