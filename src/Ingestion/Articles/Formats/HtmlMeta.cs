namespace Ingestion.Articles.Formats;

/// <summary>A <c>meta</c> element: the value of its <c>property</c>, <c>name</c> or <c>itemprop</c>, and its content.</summary>
internal readonly record struct HtmlMeta(string Key, string Content);
