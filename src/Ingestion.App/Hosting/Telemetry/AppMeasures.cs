using System.Diagnostics.Metrics;

namespace Ingestion.App.Hosting.Telemetry;

/// <summary>The meter of what the app measures around the way of an article.</summary>
internal static class AppMeasures
{
    /// <summary>Has the name of the pipeline's own, so that one name brings all.</summary>
    public static Meter Meter { get; } = new(IngestionTelemetry.Name);
}
