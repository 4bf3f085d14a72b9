using System.Diagnostics.Metrics;
using Ingestion.App.Hosting.Telemetry;

namespace Ingestion.App.Functions.Triggers;

/// <summary>Which function a queue's messages go to.</summary>
/// <param name="Function">The function's name: that of its folder beside the executable.</param>
/// <param name="Queue">The queue.</param>
/// <param name="Find">Finds the function among the app's services.</param>
internal sealed record QueueTrigger(string Function, string Queue, Func<IServiceProvider, IQueueFunction> Find)
{
    // From a poll that came at once to the week after which storage forgets a message.
    private static readonly Histogram<double> Age = AppMeasures.Meter.CreateHistogram(
        "ingestion.queue.age",
        "s",
        "How long messages were in their queue when they were taken.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1, 10, 60, 600, 3_600, 21_600, 86_400, 604_800] });

    public static QueueTrigger Of<TFunction>(string queue) where TFunction : IQueueFunction =>
        new(typeof(TFunction).Name, queue, services => services.GetRequiredService<TFunction>());

    /// <summary>Gives a message to the function, and tells how long it waited.</summary>
    public Task RunAsync(IServiceProvider services, ReceivedMessage message, CancellationToken cancellation)
    {
        if (Age.Enabled && message.Inserted is { } inserted)
        {
            // The two clocks are not the same one.
            var age = Math.Max(0, (services.GetRequiredService<TimeProvider>().GetUtcNow() - inserted).TotalSeconds);
            Age.Record(age, KeyValuePair.Create<string, object?>("ingestion.queue", Queue));
        }

        return Find(services).RunAsync(message, cancellation);
    }
}
