using Ingestion.App.Functions.Triggers;
using Ingestion.App.Hosting;
using Ingestion.Articles;
using Ingestion.Rows;

namespace Ingestion.App.Functions;

/// <summary>
/// Makes a rejection of a blob that was given up. The message does not say why it was: the blob is tried a last time,
/// and the failure of that is the error that the rejection tells.
/// </summary>
internal sealed partial class RecordPoison(
    ArticleBlobs articles, IngestArticle ingest, RowWriter writer, ILogger<RecordPoison> logger) : IQueueFunction
{
    // A blob that ends the app would end it at each delivery of its message: at the last one it is not read any more.
    private const string Interrupted = "no attempt ended: the app was stopped or lost its storage in each";

    /// <inheritdoc/>
    public async Task RunAsync(ReceivedMessage message, CancellationToken cancellation)
    {
        if (!PoisonMessage.TryRead(message.Text, out var poison) || poison.ContainerName != IngestionStorage.ArticlesContainer)
        {
            LogForeign(logger);
            return;
        }

        var id = ArticleId.ForBlob(poison.BlobName);
        if (await articles.FindAsync(poison.BlobName, cancellation) is not { } blob)
        {
            LogGone(logger, id);
            return;
        }

        var lastError = message.DequeueCount < DeliveryLimits.Attempts ? await TryAgainAsync(poison.BlobName, cancellation) : Interrupted;
        if (lastError is not null)
        {
            LogGivenUp(logger, id, await writer.RejectAsync(blob, DeliveryLimits.Attempts, lastError, cancellation), lastError);
        }
    }

    private async Task<string?> TryAgainAsync(string name, CancellationToken cancellation)
    {
        try
        {
            if (await articles.ReadAsync(name, cancellation) is { } read)
            {
                await ingest.RunAsync(read.Version, read.Content, cancellation);
            }

            return null;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            return FailureText.Of(failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A message in the poison queue names no blob of the container articles; it is done with.")]
    private static partial void LogForeign(ILogger logger);

    [LoggerMessage(LogLevel.Information, "Article {ArticleId}: its blob was given up and is gone")]
    private static partial void LogGone(ILogger logger, ArticleId articleId);

    [LoggerMessage(LogLevel.Warning, "Article {ArticleId}: its blob was given up: {Outcome}, {LastError}")]
    private static partial void LogGivenUp(ILogger logger, ArticleId articleId, WriteOutcome outcome, string lastError);
}
