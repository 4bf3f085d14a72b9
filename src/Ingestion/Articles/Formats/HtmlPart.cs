namespace Ingestion.Articles.Formats;

/// <summary>What a block holds, in page order: a block, or a line where <paramref name="Block"/> is <see langword="null"/>.</summary>
internal readonly record struct HtmlPart(PageBlock? Block, HtmlLine Line);
