using System.Runtime.CompilerServices;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Ingestion.App.Hosting.Telemetry;

/// <summary>The exporters of OTLP, the OpenTelemetry protocol; they take their settings from the environment.</summary>
internal static class OtlpExport
{
    private const string ServiceName = "ingestion";

    // ASP.NET Core's own, for the API.
    private const string RequestMeasures = "Microsoft.AspNetCore.Hosting";

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(Describe).AddSource(IngestionTelemetry.Name).AddOtlpExporter().Build());
        builder.Services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(Describe).AddMeter(IngestionTelemetry.Name, RequestMeasures).AddOtlpExporter().Build());
        builder.Services.AddHostedService<TelemetryStart>();
        builder.Logging.AddOpenTelemetry(logs =>
        {
            var resource = ResourceBuilder.CreateEmpty();
            Describe(resource);
            logs.IncludeScopes = true;
            logs.SetResourceBuilder(resource).AddOtlpExporter();
        });
    }

    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES go before.
    private static void Describe(ResourceBuilder resource) =>
        resource.Clear().AddService(ServiceName).AddTelemetrySdk().AddEnvironmentVariableDetector();
}
