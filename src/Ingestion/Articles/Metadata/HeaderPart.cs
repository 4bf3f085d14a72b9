namespace Ingestion.Articles.Metadata;

/// <summary>One name or word group of a header line.</summary>
/// <param name="Text">It, without the words that only announce it.</param>
/// <param name="Kind">What announces it.</param>
internal readonly record struct HeaderPart(string Text, HeaderPartKind Kind);
