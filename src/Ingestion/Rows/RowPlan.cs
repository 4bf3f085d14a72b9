using System.Collections.Immutable;
using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Labels.Corrections;
using Ingestion.Rows.Search;
using Ingestion.Rows.Stories;

namespace Ingestion.Rows;

/// <summary>All rows that one version of a blob owns. They follow from it alone, so that a repeat plans the same.</summary>
/// <param name="Blob">The version of the blob.</param>
/// <param name="Version">What the rows are made from.</param>
/// <param name="Received">When these bytes were first seen in the blob.</param>
/// <param name="Attempts">How many attempts failed before the blob was given up; 0 where it was not.</param>
/// <param name="Story">The story that the article tells; <see langword="null"/> for a rejection.</param>
/// <param name="Rows">The traces of the story, the words, the label rows with their copies, or the rejection, and the article's row last.</param>
internal sealed record RowPlan(
    BlobVersion Blob, RowVersion Version, DateTimeOffset Received, int Attempts, StoryId? Story, ImmutableArray<PlannedRow> Rows)
{
    public ArticleId Id => ArticleId.ForBlob(Blob.Name);

    public WriteOutcome Outcome => Version.Rejection is null ? WriteOutcome.Article : WriteOutcome.Rejection;

    /// <summary>The rows of an article.</summary>
    /// <remarks>
    /// Bytes that the receipt knows keep the time at which they came and their story: both stand in the keys. The
    /// corrections that it knows go over the model's labels.
    /// </remarks>
    public static RowPlan For(
        BlobVersion blob, LabelledFile file, Article article, ArticleLabels found, ArticleStory known, Receipt receipt, PartitionSpread spread)
    {
        var received = receipt.ReceivedOf(file.Content.Value) ?? blob.LastModified;
        var story = receipt.StoryOf(file.Content) ?? known.Id;
        var trace = new StoryTrace(file.Id, RowTime.Of(article, received).Value, story, known.Wording.Sketch);
        var labels = LabelBounds.Fit(CorrectedLabels.Of(found, receipt.Corrections));
        return new RowPlan(
            blob,
            new RowVersion(file.Content.Value, labels.ModelVersion, null, receipt.Corrections.Length),
            received,
            0,
            story,
            [
                .. StoryRow.Of(trace, known.Wording.Keys, file.Content),
                .. WordRow.Of(file, article, received, spread),
                .. labels.Topics.Select(label => LabelRow.Of(file, article, labels, label, received, story, spread)),
                LabelRow.OfAll(file, article, labels, received, story, spread),
                new PlannedRow(RowTable.Articles, ArticleRow.Of(file, article, labels, received, story, isCorrected: !receipt.Corrections.IsEmpty)),
            ]);
    }

    /// <summary>The row of a blob that became no article.</summary>
    public static RowPlan For(BlobVersion blob, string? contentHash, Rejection rejection, int attempts, Receipt receipt)
    {
        var received = receipt.ReceivedOf(contentHash) ?? blob.LastModified;
        var bounded = rejection with { Message = RowText.Cut(rejection.Message, RejectionRow.MaxMessageUnits)! };
        return new RowPlan(
            blob,
            new RowVersion(contentHash, null, bounded),
            received,
            attempts,
            null,
            [new PlannedRow(RowTable.Rejections, RejectionRow.Of(blob.Name, contentHash, bounded, received, attempts))]);
    }
}
