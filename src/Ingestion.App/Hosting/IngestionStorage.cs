using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Ingestion.Rows;

namespace Ingestion.App.Hosting;

/// <summary>The containers, queues and tables that the app works on. Thread-safe.</summary>
public sealed class IngestionStorage(BlobServiceClient blobs, QueueServiceClient queues, IngestionTables tables)
{
    /// <summary>The container that articles are dropped into.</summary>
    public const string ArticlesContainer = "articles";

    /// <summary>The container that archives of articles are dropped into.</summary>
    public const string ArchivesContainer = "archives";

    /// <summary>The queue of archives to take apart: a message for each, as Event Grid writes it.</summary>
    public const string ArchivesQueue = "archives";

    /// <summary>The queue of batches of articles to label anew.</summary>
    public const string ReclassifyQueue = "reclassify";

    /// <summary>The queue in which the Functions host puts the blobs that it gave up.</summary>
    public const string PoisonQueue = "webjobs-blobtrigger-poison";

    private volatile bool _isCreated;

    /// <summary>Creates what is missing and leaves what exists as it is; costs nothing once it has succeeded.</summary>
    /// <exception cref="Azure.RequestFailedException">Storage refused or did not answer.</exception>
    public async Task EnsureCreatedAsync(CancellationToken cancellation)
    {
        if (_isCreated)
        {
            return;
        }

        await Task.WhenAll(
        [
            .. new[] { ArticlesContainer, ArchivesContainer }
                .Select(name => (Task)blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellation)),
            .. new[] { ArchivesQueue, ReclassifyQueue, PoisonQueue }
                .Select(name => queues.GetQueueClient(name).CreateIfNotExistsAsync(cancellationToken: cancellation)),
            tables.CreateAsync(cancellation),
        ]);
        _isCreated = true;
    }
}
