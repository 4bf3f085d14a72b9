namespace Ingestion.Articles.Formats;

/// <summary>A line of a page: a paragraph, a heading, a link, a part of a menu.</summary>
/// <param name="Text">The line without white space at its ends; never empty.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct PageLine(string Text, LinePlace Place);
