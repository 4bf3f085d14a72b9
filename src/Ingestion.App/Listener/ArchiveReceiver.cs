using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Ingestion.App.Functions;
using Ingestion.App.Hosting;

namespace Ingestion.App.Listener;

/// <summary>Announces each archive to the queue that archives are taken from, as Event Grid would.</summary>
internal sealed class ArchiveReceiver(BlobServiceClient blobs, QueueServiceClient queues) : IBlobReceiver
{
    private readonly BlobContainerClient _archives = blobs.GetBlobContainerClient(IngestionStorage.ArchivesContainer);
    private readonly QueueClient _queue = queues.GetQueueClient(IngestionStorage.ArchivesQueue);

    /// <inheritdoc/>
    public string Container => IngestionStorage.ArchivesContainer;

    /// <inheritdoc/>
    public Task ReceiveAsync(BlobListing blob, bool isMetAgain, CancellationToken cancellation) =>
        _queue.SendMessageAsync(BlobCreated.Of(_archives.GetBlobClient(blob.Name).Uri), cancellation);
}
