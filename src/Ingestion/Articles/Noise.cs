namespace Ingestion.Articles;

/// <summary>A line, or a part of one, that stood on the page and is no part of the article.</summary>
/// <param name="Text">The line or span as it stood.</param>
/// <param name="Kind">What it is.</param>
/// <param name="At">
/// How many UTF-16 units of the article's text were before it: the end of a paragraph, behind which it stood or out of which it
/// was cut, or 0 for what stood before the text. <see langword="null"/> where it is not known, as in rows of older versions.
/// </param>
public sealed record Noise(string Text, NoiseKind Kind, int? At = null);
