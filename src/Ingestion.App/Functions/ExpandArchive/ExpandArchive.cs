using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Ingestion.App.Functions.Triggers;
using Ingestion.App.Hosting;
using Ingestion.Articles;
using Ingestion.Articles.Archives;
using Ingestion.Rows;

namespace Ingestion.App.Functions;

/// <summary>
/// Takes an archive apart: each document in it becomes a blob of its own among the articles, and each that cannot be
/// had a rejection. Holds a few documents in memory and never the archive.
/// </summary>
internal sealed partial class ExpandArchive(
    IngestionStorage storage,
    BlobServiceClient blobs,
    QueueServiceClient queues,
    EntryWriter entries,
    ArchiveProgress progress,
    TimeProvider clock,
    ILogger<ExpandArchive> logger) : IQueueFunction
{
    /// <inheritdoc/>
    public async Task RunAsync(ReceivedMessage message, CancellationToken cancellation)
    {
        if (!BlobCreated.TryRead(message.Text, out var container, out var name) || container != IngestionStorage.ArchivesContainer)
        {
            LogForeign(logger);
            return;
        }

        await storage.EnsureCreatedAsync(cancellation);
        var blob = blobs.GetBlobContainerClient(container).GetBlobClient(name);
        try
        {
            var properties = (await blob.GetPropertiesAsync(cancellationToken: cancellation)).Value;
            var archive = new BlobVersion(name, properties.LastModified, properties.ETag.ToString("H"));
            if (!await ExpandAsync(blob, archive, cancellation))
            {
                await queues.GetQueueClient(IngestionStorage.ArchivesQueue).SendMessageAsync(message.Text, cancellation);
            }
        }
        catch (RequestFailedException failure) when (failure.Status == StatusCodes.Status404NotFound)
        {
            LogGone(logger, ArticleId.ForBlob(name));
        }
    }

    private async Task<bool> ExpandAsync(BlobClient blob, BlobVersion archive, CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        var (done, isComplete) = await progress.FindAsync(archive, cancellation);
        if (isComplete)
        {
            return true;
        }

        var reading = new BlobOpenReadOptions(allowModifications: false)
        {
            BufferSize = ArchiveLimits.ReadBytes,
            Conditions = new BlobRequestConditions { IfMatch = new ETag(archive.ETag!) },
        };
        await using var content = await blob.OpenReadAsync(reading, cancellation);
        using var documents = ArchiveReader.Read(archive.Name, content).Skip(done).GetEnumerator();
        while (!isComplete && clock.GetElapsedTime(began) < ArchiveLimits.Turn)
        {
            var written = 0;
            await Parallel.ForEachAsync(
                Next(documents, ArchiveLimits.EntriesBetweenNotes),
                new ParallelOptions { MaxDegreeOfParallelism = ArchiveLimits.Parallelism, CancellationToken = cancellation },
                async (document, stop) =>
                {
                    await entries.WriteAsync(archive, document, stop);
                    Interlocked.Increment(ref written);
                });
            isComplete = written < ArchiveLimits.EntriesBetweenNotes;
            await progress.SaveAsync(archive, done += written, isComplete, cancellation);
        }

        LogExpanded(logger, ArticleId.ForBlob(archive.Name), done, isComplete);
        return isComplete;
    }

    private static IEnumerable<ArchiveEntry> Next(IEnumerator<ArchiveEntry> documents, int count)
    {
        for (var taken = 0; taken < count && documents.MoveNext(); taken++)
        {
            yield return documents.Current;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A message in the queue archives tells of no new blob in the container archives; it is done with.")]
    private static partial void LogForeign(ILogger logger);

    [LoggerMessage(LogLevel.Information, "Archive {ArchiveId} is gone")]
    private static partial void LogGone(ILogger logger, ArticleId archiveId);

    [LoggerMessage(LogLevel.Information, "Archive {ArchiveId}: {Entries} entries done, complete: {IsComplete}")]
    private static partial void LogExpanded(ILogger logger, ArticleId archiveId, int entries, bool isComplete);
}
