using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Ingestion.App.Hosting.Telemetry;

/// <summary>Brings the exporters up with the app, before the first article. When the services end they send what is left.</summary>
internal sealed class TelemetryStart(IServiceProvider services) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<TracerProvider>();
        services.GetRequiredService<MeterProvider>();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
