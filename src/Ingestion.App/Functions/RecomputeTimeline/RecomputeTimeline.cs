using Ingestion.App.Api;
using Ingestion.App.Functions.Triggers;
using Ingestion.App.Hosting;
using Ingestion.Queries;

namespace Ingestion.App.Functions;

/// <summary>Counts the days anew whose rows changed, so that timelines are answered from few reads.</summary>
internal sealed partial class RecomputeTimeline(
    IngestionStorage storage, TimelineCounter counter, TopicIds topics, ILogger<RecomputeTimeline> logger) : ITimerFunction
{
    /// <summary>Once an hour: until then a day that changed is counted for each answer, which is as right and a little slower.</summary>
    public static Schedule Schedule { get; } = new(1);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await storage.EnsureCreatedAsync(cancellation);
        LogDone(logger, await counter.RecomputeAsync(topics.All, cancellation));
    }

    [LoggerMessage(LogLevel.Information, "Counted {Days} days of topics anew")]
    private static partial void LogDone(ILogger logger, int days);
}
