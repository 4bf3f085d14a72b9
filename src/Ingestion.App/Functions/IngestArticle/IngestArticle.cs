using Ingestion.App.Functions.Triggers;
using Ingestion.App.Hosting;
using Ingestion.App.Hosting.Telemetry;
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
        var id = ArticleId.ForBlob(blob.Name);
        using var scope = ArticleScope.Begin(logger, id);
        await storage.EnsureCreatedAsync(cancellation);
        var outcome = await pipeline.IngestAsync(blob, content, writer, cancellation);
        LogIngested(logger, id, outcome);
    }

    [LoggerMessage(LogLevel.Information, "Article {ArticleId}: {Outcome}")]
    private static partial void LogIngested(ILogger logger, ArticleId articleId, WriteOutcome outcome);
}
