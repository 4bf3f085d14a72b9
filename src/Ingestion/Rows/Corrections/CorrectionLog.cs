using Azure;
using Ingestion.Articles;
using Ingestion.Labels.Corrections;
using Ingestion.Tables;

namespace Ingestion.Rows.Corrections;

/// <summary>Keeps corrections. Thread-safe.</summary>
/// <remarks>
/// The article's rows turn when its blob is read the next time. Its receipt says from before the correction is kept that
/// something is to be done, so that whoever comes after a crash finishes it.
/// </remarks>
/// <param name="tables">Where corrections and receipts are.</param>
public sealed class CorrectionLog(IngestionTables tables)
{
    /// <summary>The most corrections of one article: all its labels several times over.</summary>
    public const int MaxCorrections = 200;

    // Each round lost means that another worker wrote in between; more is a fault.
    private const int MaxRounds = 8;

    private static readonly TimeSpan RoundPause = TimeSpan.FromMilliseconds(20);

    /// <summary>Keeps a correction behind those that are there; one that is sent again is kept once.</summary>
    /// <param name="id">The article.</param>
    /// <param name="correction">What a person says of one of its labels.</param>
    /// <param name="cancellationToken">Ends the work between two requests; the same call again takes it up.</param>
    /// <exception cref="RequestFailedException">Storage refused or did not answer.</exception>
    /// <exception cref="InvalidOperationException">Other workers kept changing the article.</exception>
    public async Task<CorrectionOutcome> AppendAsync(ArticleId id, Correction correction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(correction);
        RequestFailedException? last = null;
        for (var round = 1; round <= MaxRounds; round++)
        {
            var receipt = await ReceiptRow.FindAsync(tables, id, cancellationToken);
            if (Refusal(receipt, correction) is { } refusal)
            {
                return refusal;
            }

            try
            {
                await AnnounceAsync(receipt, cancellationToken);
                await tables.Corrections.AddEntityAsync(
                    CorrectionRow.Of(id, receipt.Corrections.Length + 1, correction), cancellationToken);
                return CorrectionOutcome.Kept;
            }
            catch (RequestFailedException conflict) when (Conflict.Is(conflict))
            {
                last = conflict;
                await Task.Delay(RoundPause * round, cancellationToken);
            }
        }

        throw new InvalidOperationException(
            $"Other workers changed article {id} in each of {MaxRounds} rounds; send its correction again once they are done.", last);
    }

    private static CorrectionOutcome? Refusal(Receipt receipt, Correction correction)
    {
        if (receipt.Version is not { Rejection: null })
        {
            return CorrectionOutcome.NoArticle;
        }

        var before = receipt.Corrections.LastOrDefault(other => other.Topic == correction.Topic);
        return before?.Repeats(correction) is true ? CorrectionOutcome.Repeated
            : receipt.Corrections.Length >= MaxCorrections ? CorrectionOutcome.TooMany
            : null;
    }

    private async Task AnnounceAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        if (!receipt.IsCorrected || receipt.IsComplete)
        {
            var announced = ReceiptRow.Of(receipt with { IsCorrected = true, IsComplete = false });
            await tables.Receipts.UpdateEntityAsync(announced, receipt.ETag, TableUpdateMode.Replace, cancellationToken);
        }
    }
}
