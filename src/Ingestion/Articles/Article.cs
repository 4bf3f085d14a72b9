using System.Collections.Immutable;

namespace Ingestion.Articles;

/// <summary>What a person would call the article: its text and what the page says of itself, without page noise.</summary>
public sealed record Article
{
    /// <summary>The headline; <see langword="null"/> where the page shows none.</summary>
    public required string? Title { get; init; }

    /// <summary>The page's own publication date; <see langword="null"/> rather than a guess.</summary>
    public required PublishedDate? Published { get; init; }

    /// <summary>The outlet that published it, as the page names it, or <see langword="null"/>.</summary>
    public required string? Source { get; init; }

    /// <summary>The wire or outlet that the article cites as its source, or <see langword="null"/>.</summary>
    public required string? Agency { get; init; }

    /// <summary>The language of <see cref="Text"/>.</summary>
    public required Language Language { get; init; }

    /// <summary>
    /// The body without the title: paragraphs joined by an empty line (<c>\n\n</c>). Every offset that Ingestion
    /// gives counts UTF-16 units of this text.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>What was cut from the page, in page order.</summary>
    public required ImmutableArray<Noise> Noise { get; init; }
}
