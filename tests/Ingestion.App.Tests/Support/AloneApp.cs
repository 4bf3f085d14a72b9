using Ingestion.App.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.App.Tests.Support;

/// <summary>The app alone in this process, on a free port, with storage that is not there unless said otherwise.</summary>
internal sealed class AloneApp : IAsyncDisposable
{
    private const string NoStorage =
        "AccountName=devstoreaccount1;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:9/devstoreaccount1;BlobEndpoint=http://127.0.0.1:9/devstoreaccount1;QueueEndpoint=http://127.0.0.1:9/devstoreaccount1";

    private readonly WebApplication _app;

    private AloneApp(WebApplication app)
    {
        _app = app;
        Client = PatientClient.Create(new Uri(app.Urls.Single()));
    }

    /// <summary>A client with the app's address as its base.</summary>
    public HttpClient Client { get; }

    public static Task<AloneApp> StartAsync(CancellationToken cancellation, params string[] settings) =>
        StartAsync(NoStorage, configure: null, cancellation, settings);

    /// <summary>Starts the app on a storage, with services put in or replaced.</summary>
    public static async Task<AloneApp> StartAsync(
        string storage, Action<IServiceCollection>? configure, CancellationToken cancellation, params string[] settings)
    {
        var app = IngestionApp.Create(
            ["--urls=http://127.0.0.1:0", $"--IngestionStorage={storage}", "--Logging:LogLevel:Default=None", .. settings], configure);
        await app.StartAsync(cancellation);
        return new AloneApp(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }
}
