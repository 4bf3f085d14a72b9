using Azure.Storage.Blobs;
using Ingestion.Rows;

namespace Ingestion.App.Hosting;

/// <summary>The container and tables that the app works on. Thread-safe.</summary>
public sealed class IngestionStorage(BlobServiceClient blobs, IngestionTables tables)
{
    /// <summary>The container that articles are dropped into.</summary>
    public const string ArticlesContainer = "articles";

    private volatile bool _isCreated;

    /// <summary>Creates what is missing and leaves what exists as it is; costs nothing once it has succeeded.</summary>
    /// <exception cref="Azure.RequestFailedException">Storage refused or did not answer.</exception>
    public async Task EnsureCreatedAsync(CancellationToken cancellation)
    {
        if (_isCreated)
        {
            return;
        }

        await blobs.GetBlobContainerClient(ArticlesContainer).CreateIfNotExistsAsync(cancellationToken: cancellation);
        await tables.CreateAsync(cancellation);
        _isCreated = true;
    }
}
