namespace Ingestion.Articles;

/// <summary>A line, or a part of one, that stood on the page and is no part of the article.</summary>
/// <param name="Text">The line or span as it stood.</param>
/// <param name="Kind">What it is.</param>
public sealed record Noise(string Text, NoiseKind Kind);
