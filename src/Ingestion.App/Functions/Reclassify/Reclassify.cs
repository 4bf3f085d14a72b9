using Ingestion.App.Functions.Triggers;
using Ingestion.App.Hosting;
using Ingestion.App.Reclassifying;

namespace Ingestion.App.Functions;

/// <summary>Reads the blobs of a batch of articles anew, with the present model; what it labelled already stays as it is.</summary>
internal sealed partial class Reclassify(
    IngestionStorage storage, Reclassification reclassification, ILogger<Reclassify> logger) : IQueueFunction
{
    // Hides storage's latency; a message is one of several that run at once.
    private const int Parallelism = 4;

    /// <inheritdoc/>
    public async Task RunAsync(ReceivedMessage message, CancellationToken cancellation)
    {
        if (!ReclassifyMessage.TryRead(message.Text, out var ids))
        {
            LogForeign(logger, ReclassifyMessage.MaximumArticles);
            return;
        }

        await storage.EnsureCreatedAsync(cancellation);
        var found = 0;
        await Parallel.ForEachAsync(
            ids.Value,
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation },
            async (id, stop) =>
            {
                if (await reclassification.ApplyAsync(id, stop) is not null)
                {
                    Interlocked.Increment(ref found);
                }
            });
        LogDone(logger, found, ids.Value.Length);
    }

    [LoggerMessage(LogLevel.Warning, "A message in the queue reclassify is no object with at most {Most} articles; it is done with.")]
    private static partial void LogForeign(ILogger logger, int most);

    [LoggerMessage(LogLevel.Information, "Reclassified: {Found} of {Articles} articles have a blob and the present model's labels")]
    private static partial void LogDone(ILogger logger, int found, int articles);
}
