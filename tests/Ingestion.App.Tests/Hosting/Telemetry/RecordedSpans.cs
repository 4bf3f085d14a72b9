using System.Collections.Concurrent;
using System.Diagnostics;

namespace Ingestion.App.Tests.Hosting.Telemetry;

/// <summary>The spans of the way of an article that ended since this was made, those of other tests among them.</summary>
internal sealed class RecordedSpans : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;

    public RecordedSpans()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == IngestionTelemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyCollection<Activity> All => _ended;

    /// <summary>The traces of a blob, in the order of their ends.</summary>
    public IReadOnlyList<Activity> Of(string blob) =>
        [.. _ended.Where(span => span.GetTagItem(IngestionTelemetry.BlobTag) as string == blob)];

    /// <summary>The names of a span's children, in the order of their beginnings.</summary>
    public IEnumerable<string> Within(Activity span) =>
        _ended.Where(child => child.ParentSpanId == span.SpanId).OrderBy(child => child.StartTimeUtc).Select(child => child.OperationName);

    public void Dispose() => _listener.Dispose();
}
