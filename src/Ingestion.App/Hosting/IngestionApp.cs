using Ingestion.App.Api;
using Ingestion.App.Api.Security;
using Ingestion.App.Functions.Envelope;
using Ingestion.App.Hosting.Telemetry;
using Ingestion.App.Listener;

namespace Ingestion.App.Hosting;

/// <summary>The function app: a custom handler under the Functions host, or a program of its own.</summary>
public static class IngestionApp
{
    /// <summary>The address of the app when it runs alone and no <c>--urls</c> says otherwise, as with the Functions tools.</summary>
    public const string DefaultUrl = "http://127.0.0.1:7071";

    /// <summary>Puts the app together; nothing runs and nothing is read from storage yet.</summary>
    /// <param name="arguments">
    /// Settings as <c>--name=value</c>, over those of the environment: <c>--urls</c>, <c>--IngestionStorage</c>,
    /// <c>--IngestionModel</c>, <c>--Logging:LogLevel:Default</c>, and those that say who may ask (docs/api.md).
    /// </param>
    /// <exception cref="InvalidOperationException">A setting is missing or unusable; the message says which and what to set.</exception>
    public static WebApplication Create(string[] arguments) => Create(arguments, configure: null);

    /// <summary>As <see cref="Create(string[])"/>, with services put in or replaced: how a test gets between the app and storage.</summary>
    internal static WebApplication Create(string[] arguments, Action<IServiceCollection>? configure)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = arguments,
            ContentRootPath = AppContext.BaseDirectory,
        });
        var handlerPort = HandlerPort(builder.Configuration);

        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = HostEnvelope.MaximumBodyBytes);
        // The address is always set in code: a handler inherits the host's own ASPNETCORE_URLS.
        var urls = handlerPort is { } port ? $"http://127.0.0.1:{port}" : builder.Configuration["urls"] ?? DefaultUrl;
        builder.WebHost.UseUrls(urls);
        builder.Services.AddAccess(AccessSettings.Read(builder.Configuration, urls, isHandler: handlerPort is not null));

        builder.AddTelemetryExport();
        builder.Services.AddIngestion(builder.Configuration);
        if (handlerPort is null)
        {
            builder.Services.AddListeners();
            builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
        }
        else
        {
            builder.Services.AddHostedService<OrphanWatch>();
        }

        configure?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseMiddleware<HeadRequests>();
        app.UseRouting();
        app.UseMiddleware<SecurityHeaders>();
        if (handlerPort is null)
        {
            app.UseResponseCompression();
        }

        app.UseExceptionHandler();
        app.UseStatusCodePages();
        // Before the routes: the host's first ping asks for the page, and need not wait until they are made.
        app.UsePage();
        app.UseRouting();
        app.UseAccess();
        app.MapApi();
        if (handlerPort is not null)
        {
            app.MapFunctions();
        }

        return app;
    }

    /// <summary>Whether these settings make the app a custom handler of the Functions host.</summary>
    internal static bool IsHandler(IConfiguration configuration) => HandlerPort(configuration) is not null;

    private static int? HandlerPort(IConfiguration configuration)
    {
        const string Name = "FUNCTIONS_CUSTOMHANDLER_PORT";
        return configuration[Name] switch
        {
            null or "" => null,
            var text when int.TryParse(text, out var port) && port is > 0 and <= ushort.MaxValue => port,
            var text => throw new InvalidOperationException(
                $"{Name} is '{text}'. The Functions host sets it to a port, 1 to {ushort.MaxValue}; unset it to run alone."),
        };
    }
}
