using Ingestion.Articles;

namespace Ingestion.Queries;

/// <summary>A file that became no article, and why.</summary>
public sealed record RejectionItem
{
    /// <summary>The id that its article would have.</summary>
    public required string ArticleId { get; init; }

    /// <summary>The blob's name.</summary>
    public required string Blob { get; init; }

    /// <summary>The kind of reason.</summary>
    public required RejectionReason Reason { get; init; }

    /// <summary>What was met, for a person.</summary>
    public required string Message { get; init; }

    /// <summary>When this version of the blob was written, in UTC.</summary>
    public required DateTimeOffset Received { get; init; }

    /// <summary>How many attempts failed, where the file was given up; else 0.</summary>
    public required int Attempts { get; init; }

    /// <summary>The hash of its bytes, where they could be read.</summary>
    public required string? ContentHash { get; init; }
}
