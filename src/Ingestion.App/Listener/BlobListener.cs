using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Ingestion.App.Functions;
using Ingestion.App.Hosting;
using Ingestion.Articles;

namespace Ingestion.App.Listener;

/// <summary>
/// Takes the place of the Functions host's blob trigger when the app runs alone: lists a container and hands on each
/// version of each blob that is not done.
/// </summary>
/// <remarks>
/// A version is done when its receiver is through with it. The checkpoint moves only past blobs that are done, and never
/// past the moment a sweep began by the service's clock, so that a stop at any time leaves the rest for the next start.
/// </remarks>
internal sealed partial class BlobListener(
    IBlobReceiver receiver,
    BlobServiceClient blobs,
    QueueServiceClient queues,
    IngestionStorage storage,
    ListenerCheckpoint checkpoint,
    TimeProvider clock,
    ILogger<BlobListener> logger) : PollingListener(clock)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(receiver.Container);
    private readonly BlobLedger _ledger = new(clock);

    private DateTimeOffset? _doneBefore;
    private bool _isFirstSweep = true;

    /// <inheritdoc/>
    protected override async Task<bool> PollAsync(CancellationToken stopping)
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
                async (blob, _) => await ReceiveAsync(blob));
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

        return found > 0;
    }

    /// <inheritdoc/>
    protected override void Report(Exception failure) => LogSweepFailed(logger, _container.Name, FailureText.Of(failure));

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

    private async Task ReceiveAsync(BlobListing blob)
    {
        try
        {
            // The checkpoint stays a little back, so that a start meets blobs again which the last run finished.
            await receiver.ReceiveAsync(blob, isMetAgain: _isFirstSweep, Abort);
            _ledger.MarkDone(blob.Name, blob.ETag, blob.LastModified);
        }
        catch (Exception failure) when (!Abort.IsCancellationRequested)
        {
            var attempts = _ledger.MarkFailed(blob.Name, blob.ETag, blob.LastModified);
            LogAttemptFailed(logger, blob.Id, attempts, FailureText.Of(failure));
            if (attempts >= DeliveryLimits.Attempts)
            {
                await GiveUpAsync(blob);
            }
        }
    }

    private async Task GiveUpAsync(BlobListing blob)
    {
        try
        {
            var message = PoisonMessage.Of(_container.Name, blob.Name);
            await queues.GetQueueClient(IngestionStorage.PoisonQueue).SendMessageAsync(message, Abort);
            _ledger.MarkDone(blob.Name, blob.ETag, blob.LastModified);
        }
        // Then storage is down as a whole: the blob keeps waiting, and is ingested or given up when storage is back.
        catch (Exception storageFailure) when (!Abort.IsCancellationRequested)
        {
            LogGivingUpFailed(logger, blob.Id, FailureText.Of(storageFailure));
        }
    }

    [LoggerMessage(LogLevel.Warning, "A sweep of the container {Container} failed and is tried again: {Failure}")]
    private static partial void LogSweepFailed(ILogger logger, string container, string failure);

    [LoggerMessage(LogLevel.Warning, "Article {ArticleId}: attempt {Attempt} failed: {Failure}")]
    private static partial void LogAttemptFailed(ILogger logger, ArticleId articleId, int attempt, string failure);

    [LoggerMessage(LogLevel.Error, "Article {ArticleId}: its blob could not be given up: {Failure}")]
    private static partial void LogGivingUpFailed(ILogger logger, ArticleId articleId, string failure);
}
