using System.Collections.Immutable;

namespace Ingestion.Articles.Cleaning;

/// <summary>A page with its noise set apart.</summary>
internal sealed record CleanPage
{
    /// <summary>What parts the paragraphs of a text.</summary>
    public const string ParagraphBreak = "\n\n";

    /// <summary>The title as a line of the page shows it, or <see langword="null"/>.</summary>
    public required string? Title { get; init; }

    /// <summary>The paragraphs of the text.</summary>
    public required ImmutableArray<string> Paragraphs { get; init; }

    /// <summary>What stood above the first sentence of the text, in page order.</summary>
    public required ImmutableArray<Noise> Head { get; init; }

    /// <summary>What stood after it, in page order.</summary>
    public required ImmutableArray<Noise> Rest { get; init; }

    public IEnumerable<Noise> Noise => Head.Concat(Rest);
}
