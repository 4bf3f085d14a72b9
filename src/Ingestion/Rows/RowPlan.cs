using System.Collections.Immutable;
using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Labels.Corrections;

namespace Ingestion.Rows;

/// <summary>All rows that one version of a blob owns. They follow from it alone, so that a repeat plans the same.</summary>
/// <param name="Blob">The version of the blob.</param>
/// <param name="Version">What the rows are made from.</param>
/// <param name="Received">When these bytes were first seen in the blob.</param>
/// <param name="Attempts">How many attempts failed before the blob was given up; 0 where it was not.</param>
/// <param name="Rows">The label rows with their copies, or the rejection, and the article's row last.</param>
internal sealed record RowPlan(BlobVersion Blob, RowVersion Version, DateTimeOffset Received, int Attempts, ImmutableArray<PlannedRow> Rows)
{
    public ArticleId Id => ArticleId.ForBlob(Blob.Name);

    public WriteOutcome Outcome => Version.Rejection is null ? WriteOutcome.Article : WriteOutcome.Rejection;

    /// <summary>The rows of a file that was read.</summary>
    /// <remarks>
    /// Bytes that the receipt knows keep the time at which they came: it stands in the keys. The corrections that it knows
    /// go over the model's labels.
    /// </remarks>
    public static RowPlan For(BlobVersion blob, LabelledFile file, Receipt receipt, PartitionSpread spread)
    {
        if (!file.IsArticle)
        {
            return For(blob, file.Content.Value, file.Rejection, attempts: 0, receipt);
        }

        var received = receipt.ReceivedOf(file.Content.Value) ?? blob.LastModified;
        var labels = LabelBounds.Fit(CorrectedLabels.Of(file.Labels, receipt.Corrections));
        return new RowPlan(
            blob,
            new RowVersion(file.Content.Value, file.Labels.ModelVersion, null, receipt.Corrections.Length),
            received,
            0,
            [
                .. labels.Topics.Select(label => LabelRow.Of(file, file.Article, labels, label, received, spread)),
                LabelRow.OfAll(file, file.Article, labels, received, spread),
                new PlannedRow(RowTable.Articles, ArticleRow.Of(file, file.Article, labels, received, isCorrected: !receipt.Corrections.IsEmpty)),
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
            [new PlannedRow(RowTable.Rejections, RejectionRow.Of(blob.Name, contentHash, bounded, received, attempts))]);
    }
}
