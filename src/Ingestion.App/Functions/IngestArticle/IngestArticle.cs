using Ingestion.App.Functions.Triggers;
using Ingestion.App.Hosting;
using Ingestion.Articles;
using Ingestion.Rows;

namespace Ingestion.App.Functions;

/// <summary>One blob in, its rows out.</summary>
internal sealed partial class IngestArticle(
    IngestionStorage storage, Pipeline pipeline, RowWriter writer, ILogger<IngestArticle> logger) : IBlobFunction
{
    /// <inheritdoc/>
    public async Task RunAsync(BlobVersion blob, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        await storage.EnsureCreatedAsync(cancellation);
        var outcome = await pipeline.IngestAsync(blob, content, writer, cancellation);
        LogIngested(logger, ArticleId.ForBlob(blob.Name), outcome);
    }

    [LoggerMessage(LogLevel.Information, "Article {ArticleId}: {Outcome}")]
    private static partial void LogIngested(ILogger logger, ArticleId articleId, WriteOutcome outcome);
}
