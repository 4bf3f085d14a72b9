namespace Ingestion.Articles.Formats;

/// <summary>An element's name and what it means for reading.</summary>
internal readonly record struct HtmlElement(string Name, HtmlElementKind Kind);
