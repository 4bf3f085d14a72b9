using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingestion.App.Functions;
using Ingestion.App.Hosting;
using Ingestion.Articles;
using Ingestion.Rows;

namespace Ingestion.App.Listener;

/// <summary>
/// Takes the place of the Functions host's blob trigger when the app runs alone: lists the container and calls
/// <see cref="IngestArticle"/> for each version of each blob that is not done.
/// </summary>
/// <remarks>
/// A version is done when its rows are written. The checkpoint moves only past blobs that are done, and never past
/// the moment a sweep began by the service's clock, so that a stop at any time leaves the rest for the next start.
/// </remarks>
internal sealed partial class BlobListener(
    BlobServiceClient blobs,
    IngestionStorage storage,
    ListenerCheckpoint checkpoint,
    IngestArticle function,
    RowWriter writer,
    TimeProvider clock,
    ILogger<BlobListener> logger) : BackgroundService
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(IngestionStorage.ArticlesContainer);
    private readonly BlobLedger _ledger = new(clock);
    private readonly CancellationTokenSource _abort = new();

    private DateTimeOffset? _doneBefore;
    private bool _isFirstSweep = true;

    /// <summary>Takes up nothing new and waits until what is being worked on has ended, as long as the host allows.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await _abort.CancelAsync();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _abort.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = ListenerLimits.ShortestPoll;
        while (!stoppingToken.IsCancellationRequested)
        {
            var found = 0;
            try
            {
                found = await SweepAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            // Whatever went wrong with one sweep, the listener goes on: the next sweep finds the same blobs.
            catch (Exception failure)
            {
                LogSweepFailed(logger, FailureText.Of(failure));
            }

            wait = found > 0 ? ListenerLimits.ShortestPoll : TimeSpan.FromTicks(Math.Min(wait.Ticks * 2, ListenerLimits.LongestPoll.Ticks));
            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<int> SweepAsync(CancellationToken stopping)
    {
        if (_doneBefore is null)
        {
            await storage.EnsureCreatedAsync(stopping);
            _doneBefore = await checkpoint.LoadAsync(_container.Name, stopping);
        }

        var since = _doneBefore.Value;
        DateTimeOffset? began = null;
        var oldestWaiting = DateTimeOffset.MaxValue;
        var found = 0;
        await foreach (var page in _container.GetBlobsAsync(cancellationToken: stopping).AsPages(pageSizeHint: ListenerLimits.PageSize))
        {
            using var response = page.GetRawResponse();
            began ??= response.Headers.Date;
            var waiting = page.Values
                .Select(BlobListing.Of)
                .Where(blob => blob.LastModified >= since && _ledger.IsWaiting(blob.Name, blob.ETag))
                .ToList();
            found += waiting.Count;
            await Parallel.ForEachAsync(
                waiting.Where(blob => _ledger.IsDue(blob.Name, blob.ETag)),
                new ParallelOptions { MaxDegreeOfParallelism = ListenerLimits.Parallelism, CancellationToken = stopping },
                async (blob, _) => await IngestAsync(blob));
            foreach (var blob in waiting.Where(blob => _ledger.IsWaiting(blob.Name, blob.ETag) && blob.LastModified < oldestWaiting))
            {
                oldestWaiting = blob.LastModified;
            }
        }

        _isFirstSweep = false;
        if (began is { } start)
        {
            await MoveCheckpointAsync(start - ListenerLimits.CheckpointOverlap, oldestWaiting, stopping);
        }

        return found;
    }

    private async Task MoveCheckpointAsync(DateTimeOffset swept, DateTimeOffset oldestWaiting, CancellationToken stopping)
    {
        var doneBefore = swept < oldestWaiting ? swept : oldestWaiting;
        if (doneBefore - _doneBefore < ListenerLimits.CheckpointOverlap)
        {
            return;
        }

        await checkpoint.SaveAsync(_container.Name, doneBefore, stopping);
        _doneBefore = doneBefore;
        _ledger.Forget(doneBefore);
    }

    private async Task IngestAsync(BlobListing blob)
    {
        try
        {
            if (!await IsDoneBeforeStartAsync(blob) && await DownloadAsync(blob) is var (version, content))
            {
                await function.RunAsync(version, content, _abort.Token);
            }

            _ledger.MarkDone(blob.Name, blob.ETag, blob.LastModified);
        }
        catch (Exception failure) when (!_abort.IsCancellationRequested)
        {
            var attempts = _ledger.MarkFailed(blob.Name, blob.ETag, blob.LastModified);
            LogAttemptFailed(logger, blob.Id, attempts, FailureText.Of(failure));
            if (attempts >= ListenerLimits.Attempts)
            {
                await RejectAsync(blob, attempts, failure);
            }
        }
    }

    // The checkpoint stays a little back, so that a start meets blobs again which the last run finished: their receipts say so.
    private async Task<bool> IsDoneBeforeStartAsync(BlobListing blob) =>
        _isFirstSweep && (await writer.FindReceiptAsync(blob.Id, _abort.Token)).HasRead(blob.Version);

    private async Task<(BlobVersion Version, ReadOnlyMemory<byte> Content)?> DownloadAsync(BlobListing blob)
    {
        try
        {
            // One byte over the bound is enough to be rejected for it.
            var range = blob.Length > 0 ? new HttpRange(0, ArticleLimits.FileBytes + 1L) : default;
            var download = await _container.GetBlobClient(blob.Name)
                .DownloadContentAsync(new BlobDownloadOptions { Range = range }, _abort.Token);
            var details = download.Value.Details;
            return (new BlobVersion(blob.Name, details.LastModified, details.ETag.ToString("H")), download.Value.Content.ToMemory());
        }
        catch (RequestFailedException failure) when (failure.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    private async Task RejectAsync(BlobListing blob, int attempts, Exception failure)
    {
        try
        {
            await writer.RejectAsync(blob.Version, attempts, FailureText.Of(failure), _abort.Token);
            _ledger.MarkDone(blob.Name, blob.ETag, blob.LastModified);
        }
        // Then storage is down as a whole: the blob keeps waiting, and is ingested or rejected when storage is back.
        catch (Exception storageFailure) when (!_abort.IsCancellationRequested)
        {
            LogRejectionFailed(logger, blob.Id, FailureText.Of(storageFailure));
        }
    }

    [LoggerMessage(LogLevel.Warning, "A sweep of the container failed and is tried again: {Failure}")]
    private static partial void LogSweepFailed(ILogger logger, string failure);

    [LoggerMessage(LogLevel.Warning, "Article {ArticleId}: attempt {Attempt} failed: {Failure}")]
    private static partial void LogAttemptFailed(ILogger logger, ArticleId articleId, int attempt, string failure);

    [LoggerMessage(LogLevel.Error, "Article {ArticleId}: its rejection could not be written: {Failure}")]
    private static partial void LogRejectionFailed(ILogger logger, ArticleId articleId, string failure);
}
