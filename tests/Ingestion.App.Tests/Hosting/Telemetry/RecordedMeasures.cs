using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Ingestion.App.Tests.Hosting.Telemetry;

/// <summary>The sums of what was measured since this was made, by the instrument's name and the values of its tags.</summary>
internal sealed class RecordedMeasures : IDisposable
{
    private readonly ConcurrentDictionary<string, double> _sums = new(StringComparer.Ordinal);
    private readonly MeterListener _listener;

    public RecordedMeasures()
    {
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == IngestionTelemetry.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    public IReadOnlyDictionary<string, double> Sums => _sums;

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => _sums.AddOrUpdate(
        string.Join(' ', [instrument.Name, .. tags.ToArray().Select(tag => tag.Value)]), value, (_, sum) => sum + value);
}
