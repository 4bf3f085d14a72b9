using Ingestion.App.Hosting;
using Ingestion.Rows;

namespace Ingestion.App.Functions;

/// <summary>The blob-triggered function: one blob in, its rows out. Knows nothing of who calls it.</summary>
internal sealed partial class IngestArticle(
    IngestionStorage storage, Pipeline pipeline, RowWriter writer, ILogger<IngestArticle> logger)
{
    /// <summary>Reads, labels and stores one version of a blob; a repeat changes nothing.</summary>
    /// <exception cref="Azure.RequestFailedException">Storage failed; the call is to be made again.</exception>
    public async Task RunAsync(BlobVersion blob, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        await storage.EnsureCreatedAsync(cancellation);
        var outcome = await pipeline.IngestAsync(blob, content, writer, cancellation);
        LogIngested(logger, Articles.ArticleId.ForBlob(blob.Name), outcome);
    }

    [LoggerMessage(LogLevel.Information, "Article {ArticleId}: {Outcome}")]
    private static partial void LogIngested(ILogger logger, Articles.ArticleId articleId, WriteOutcome outcome);
}
