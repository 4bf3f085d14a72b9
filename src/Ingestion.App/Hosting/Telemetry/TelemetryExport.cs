namespace Ingestion.App.Hosting.Telemetry;

/// <summary>Sends traces, measures and logs away where an environment variable says whereto; else nothing of it exists.</summary>
internal static class TelemetryExport
{
    // OpenTelemetry Protocol Exporter, "Configuration Options"; the exporter reads this one and its others itself.
    private const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetryExport(this WebApplicationBuilder builder)
    {
        // Whatever names a type of OpenTelemetry is behind this call: loading its assemblies would cost each start.
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(EndpointVariable)))
        {
            OtlpExport.Add(builder);
        }
    }
}
