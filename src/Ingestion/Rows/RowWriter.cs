using System.Globalization;
using System.Text;
using Azure;
using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Rows.Stories;
using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>Writes the rows of blobs so that a repeat changes nothing and no superseded version leaves a row.</summary>
/// <remarks>
/// <para>
/// May be called for one blob by several workers at once, in any order of its versions, and be broken off anywhere: the
/// next call for the blob finishes what is unfinished. The newest version of the blob wins.
/// </para>
/// <para>Thread-safe. <c>docs/tables.md</c> tells the order of the requests and why each is conditional.</para>
/// </remarks>
/// <param name="tables">Where the rows go.</param>
public sealed class RowWriter(IngestionTables tables)
{
    // Each round lost means that another worker wrote in between, and it writes at most a few times; more is a fault.
    private const int MaxRounds = 8;

    private static readonly CompositeFormat GivenUp = CompositeFormat.Parse("{0} attempts failed. The last error: {1}");

    private static readonly TimeSpan RoundPause = TimeSpan.FromMilliseconds(20);

    private readonly StoryFinder _stories = new(tables.Stories);

    private readonly StoryTurns _turns = new();

    /// <summary>What is known of a blob; the receipt of a blob that never came is empty.</summary>
    public Task<Receipt> FindReceiptAsync(ArticleId id, CancellationToken cancellationToken) =>
        ReceiptRow.FindAsync(tables, id, cancellationToken);

    /// <summary>Makes the tables hold this version's rows and none of any other version.</summary>
    /// <param name="blob">The version of the blob that was read.</param>
    /// <param name="file">What became of it.</param>
    /// <param name="receipt">What <see cref="FindReceiptAsync"/> gave before the file was read.</param>
    /// <param name="cancellationToken">Ends the work between two requests; the next delivery takes it up.</param>
    /// <exception cref="RequestFailedException">Storage refused or did not answer.</exception>
    /// <exception cref="InvalidOperationException">Other workers kept changing the blob's rows.</exception>
    public async Task<WriteOutcome> WriteAsync(BlobVersion blob, LabelledFile file, Receipt receipt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(blob);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(receipt);
        if (!file.IsArticle)
        {
            return await WriteAsync(known => RowPlan.For(blob, file.Content.Value, file.Rejection, attempts: 0, known), receipt, cancellationToken);
        }

        var (article, labels) = (file.Article, file.Labels);
        var wording = StoryWording.Of(article.Text);
        using var turn = await _turns.TakeAsync(wording, cancellationToken);
        var time = RowTime.Of(article, receipt.ReceivedOf(file.Content.Value) ?? blob.LastModified).Value;
        var story = receipt.StoryOf(file.Content) ?? await _stories.FindAsync(file.Id, file.Content, wording, time, cancellationToken);
        return await WriteAsync(
            known => RowPlan.For(blob, file, article, labels, new ArticleStory(story, wording), known, tables.Spread), receipt, cancellationToken);
    }

    /// <summary>Gives a blob up that could not be read or written: it gets a rejection with the last error.</summary>
    /// <remarks>A version that was written after all, by this worker or another, is left as it is.</remarks>
    /// <param name="blob">The version of the blob.</param>
    /// <param name="attempts">How many attempts failed.</param>
    /// <param name="lastError">The last failure in a sentence; shown to whoever asks for rejections.</param>
    /// <param name="cancellationToken">Ends the work between two requests.</param>
    public async Task<WriteOutcome> RejectAsync(BlobVersion blob, int attempts, string lastError, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(blob);
        var receipt = await FindReceiptAsync(ArticleId.ForBlob(blob.Name), cancellationToken);
        if (receipt.HasRead(blob))
        {
            return WriteOutcome.Unchanged;
        }

        var rejection = new Rejection(
            RejectionReason.Failed, string.Format(CultureInfo.InvariantCulture, GivenUp, attempts, lastError));
        return await WriteAsync(known => RowPlan.For(blob, null, rejection, attempts, known), receipt, cancellationToken);
    }

    /// <summary>Notes that this version of the blob was read and that the rows that are there are its rows.</summary>
    /// <remarks>
    /// Only a newer version is news. An ETag that is missing, as under the Functions host, or that was, tells nothing: a
    /// redelivery changes no row, whoever delivered the blob before.
    /// </remarks>
    /// <param name="blob">The version of the blob.</param>
    /// <param name="receipt">A complete receipt of the same content.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<WriteOutcome> ConfirmAsync(BlobVersion blob, Receipt receipt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(blob);
        ArgumentNullException.ThrowIfNull(receipt);
        if (receipt.Blob is { } known && (blob.IsNewerThan(known) || blob.IsRewriteOf(known)))
        {
            try
            {
                await tables.Receipts.UpdateEntityAsync(
                    ReceiptRow.Of(receipt with { Blob = blob }), receipt.ETag, TableUpdateMode.Replace, cancellationToken);
            }
            catch (RequestFailedException conflict) when (conflict.Status is Conflict.Changed)
            {
                // Another worker has the blob in hand and notes what it reads.
            }
        }

        return WriteOutcome.Unchanged;
    }

    private async Task<WriteOutcome> WriteAsync(Func<Receipt, RowPlan> planFor, Receipt receipt, CancellationToken cancellationToken)
    {
        var written = new WrittenRows(tables);
        RequestFailedException? last = null;
        for (var round = 1; round <= MaxRounds; round++)
        {
            var plan = planFor(receipt);
            if (receipt.Holds(plan.Version))
            {
                await written.UnmarkAsync(cancellationToken);
                return await ConfirmAsync(plan.Blob, receipt, cancellationToken);
            }

            if (receipt.Supersedes(plan.Blob, plan.Version))
            {
                await written.WithdrawAsync(cancellationToken);
                return WriteOutcome.Superseded;
            }

            try
            {
                await new RowChange(tables, plan, receipt, written).ApplyAsync(expectStrays: round > 1, cancellationToken);
                if (plan.Version.Rejection is { } rejection)
                {
                    IngestionTelemetry.CountRejection(rejection.Reason);
                }

                return plan.Outcome;
            }
            catch (RequestFailedException conflict) when (Conflict.Is(conflict))
            {
                last = conflict;
                await Task.Delay(RoundPause * round, cancellationToken);
                receipt = await FindReceiptAsync(receipt.Id, cancellationToken);
            }
        }

        throw new InvalidOperationException(
            $"Other workers changed the rows of article {receipt.Id} in each of {MaxRounds} rounds; deliver its blob again once they are done.", last);
    }
}
