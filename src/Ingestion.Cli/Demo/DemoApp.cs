using Ingestion.App.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;

namespace Ingestion.Cli.Demo;

/// <summary>The app, running in this process, with a client to ask it.</summary>
internal sealed class DemoApp : IAsyncDisposable
{
    private const string AnyFreePort = "http://127.0.0.1:0";

    private readonly WebApplication _app;

    private DemoApp(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient { BaseAddress = Address };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>A client with <see cref="Address"/> as its base.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts the app on its usual port, or on a free one where that is taken.</summary>
    public static async Task<DemoApp> StartAsync(string storage, CancellationToken cancellation)
    {
        try
        {
            return new DemoApp(await StartAtAsync(IngestionApp.DefaultUrl, storage, cancellation));
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            return new DemoApp(await StartAtAsync(AnyFreePort, storage, cancellation));
        }
    }

    /// <summary>Lets the app finish what it works on, and ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private static async Task<WebApplication> StartAtAsync(string url, string storage, CancellationToken cancellation)
    {
        var app = IngestionApp.Create(
            [$"--urls={url}", $"--{StorageSettings.Name}={storage}", "--Logging:LogLevel:Default=Warning"]);
        try
        {
            await app.StartAsync(cancellation);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }
}
