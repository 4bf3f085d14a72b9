using System.Collections.Immutable;
using Azure;
using Ingestion.Articles;
using Ingestion.Labels.Corrections;
using Ingestion.Rows.Stories;

namespace Ingestion.Rows;

/// <summary>What the tables tell of a blob: the version that was read last and the rows that it owns.</summary>
/// <remarks>It makes repeats cheap and every row findable that a superseded version left.</remarks>
public sealed record Receipt
{
    internal Receipt(ArticleId id) => Id = id;

    /// <summary>The blob's article.</summary>
    public ArticleId Id { get; }

    /// <summary>The version of the blob that was read last; <see langword="null"/> where none ever was.</summary>
    public BlobVersion? Blob { get; internal init; }

    /// <summary>Whether all rows of that version are written and all of older ones are gone.</summary>
    public bool IsComplete { get; internal init; }

    /// <summary>How many attempts failed before the blob was given up; 0 where it was not.</summary>
    public int Attempts { get; internal init; }

    internal RowVersion? Version { get; init; }

    /// <summary>Whether the article has corrections, or is about to get its first.</summary>
    internal bool IsCorrected { get; init; }

    /// <summary>The article's corrections as they are now, in their order.</summary>
    internal ImmutableArray<Correction> Corrections { get; init; } = [];

    internal DateTimeOffset Received { get; init; }

    /// <summary>The story that the article of <see cref="Version"/> tells; <see langword="null"/> for a rejection.</summary>
    internal StoryId? Story { get; init; }

    /// <summary>The rows of <see cref="Version"/>; while it is not complete, not all of them are there.</summary>
    internal ImmutableArray<RowAddress> Rows { get; init; } = [];

    /// <summary>Rows of older versions that may be left; none when complete.</summary>
    internal ImmutableArray<RowAddress> Stale { get; init; } = [];

    /// <summary>The tags of the <see cref="ChangeMarks"/> that may be set; none when complete.</summary>
    internal ImmutableArray<string> Marks { get; init; } = [];

    /// <summary>The version of the receipt's own row; default where there is none.</summary>
    internal ETag ETag { get; init; }

    /// <summary>Whether these bytes are an article whose rows are all there, labelled by this version of the model, with all corrections.</summary>
    /// <remarks>A rejection is never current: a later build may read what this one could not.</remarks>
    public bool IsCurrent(ContentHash content, string modelVersion) =>
        Holds(new RowVersion(content.Value, modelVersion, null, Corrections.Length));

    /// <summary>Whether this version of the blob was read and needs no more attention, whatever came of it.</summary>
    public bool HasRead(BlobVersion blob)
    {
        ArgumentNullException.ThrowIfNull(blob);
        return IsComplete && !LacksCorrections && Blob is not null && (blob.ETag is not null && Blob.ETag is not null
            ? Blob.ETag == blob.ETag
            : Blob.LastModified == blob.LastModified);
    }

    // One may have been kept by a worker that ended before it brought the rows to it.
    private bool LacksCorrections => Version is { Rejection: null, Corrections: var held } && held < Corrections.Length;

    internal bool Holds(RowVersion version) => IsComplete && Version == version;

    /// <summary>Whether other bytes than these were read from a newer version of the blob.</summary>
    internal bool Supersedes(BlobVersion blob, RowVersion version) =>
        Blob is not null && ReceivedOf(version.ContentHash) is null && Blob.IsNewerThan(blob);

    /// <summary>The story that was found for these bytes: it is found once and kept.</summary>
    internal StoryId? StoryOf(ContentHash content) => Version?.ContentHash == content.Value ? Story : null;

    internal DateTimeOffset? ReceivedOf(string? contentHash) =>
        contentHash is not null && Version?.ContentHash == contentHash ? Received : null;
}
