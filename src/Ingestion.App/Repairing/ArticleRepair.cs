using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Ingestion.App.Functions;
using Ingestion.App.Hosting;
using Ingestion.Rows;

namespace Ingestion.App.Repairing;

/// <summary>Compares blobs with rows, ingests what was not read, and takes away rows that belong to nothing. Thread-safe.</summary>
/// <remarks>May run at any time and end anywhere: what is mended stays mended, and the next run finds the rest.</remarks>
/// <param name="blobs">The account that has the blobs.</param>
/// <param name="tables">The tables that have the rows.</param>
/// <param name="pipeline">Reads and labels what was not read.</param>
public sealed class ArticleRepair(BlobServiceClient blobs, IngestionTables tables, Pipeline pipeline)
{
    // As many as the listener works on at once on a small machine.
    private const int Parallelism = 4;

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(IngestionStorage.ArticlesContainer);
    private readonly ArticleBlobs _articles = new(blobs);
    private readonly Rows.Repair _rows = new(tables);
    private readonly RowWriter _writer = new(tables);

    /// <summary>Finds what does not fit, and mends it where that is asked for.</summary>
    /// <param name="mend">Whether to mend; else nothing is changed.</param>
    /// <param name="cancellationToken">Ends the work between two requests.</param>
    /// <exception cref="RequestFailedException">Storage refused or did not answer.</exception>
    public async Task<RepairReport> RunAsync(bool mend, CancellationToken cancellationToken)
    {
        var swept = await _rows.SweepAsync(mend, cancellationToken);
        var unread = _rows.FindUnreadAsync(ListAsync(cancellationToken), cancellationToken);
        return new RepairReport(mend ? await IngestAsync(unread, cancellationToken) : await unread.CountAsync(cancellationToken), swept);
    }

    private async Task<int> IngestAsync(IAsyncEnumerable<BlobVersion> unread, CancellationToken cancellationToken)
    {
        var count = 0;
        await Parallel.ForEachAsync(
            unread,
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            async (blob, stop) =>
            {
                if (await _articles.ReadAsync(blob.Name, stop) is { } read)
                {
                    await pipeline.IngestAsync(read.Version, read.Content, _writer, stop);
                    Interlocked.Increment(ref count);
                }
            });
        return count;
    }

    private async IAsyncEnumerable<BlobVersion> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var blob in _container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            yield return new BlobVersion(blob.Name, blob.Properties.LastModified ?? DateTimeOffset.MaxValue, blob.Properties.ETag?.ToString("H"));
        }
    }
}
