using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ingestion.App.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.App.Tests.Support;

/// <summary>The app as a custom handler in this process, called over a real socket as the Functions host calls it.</summary>
internal sealed class HandlerApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HandlerApp(WebApplication app, int port)
    {
        _app = app;
        Client = PatientClient.Create(new Uri($"http://127.0.0.1:{port}"));
    }

    /// <summary>A client with the handler's address as its base.</summary>
    public HttpClient Client { get; }

    /// <summary>The routes of the API as <c>METHOD /path</c>, but for those of its description.</summary>
    public IReadOnlyList<string> ApiRoutes =>
    [
        .. _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal)
                && route.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is null)
            .SelectMany(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} {route.RoutePattern.RawText}")),
    ];

    public static Task<HandlerApp> StartAsync(string storage, CancellationToken cancellation, params string[] arguments) =>
        StartAsync(storage, configure: null, cancellation, arguments);

    /// <summary>Starts the app with services put in or replaced.</summary>
    public static async Task<HandlerApp> StartAsync(
        string storage, Action<IServiceCollection>? configure, CancellationToken cancellation, params string[] arguments)
    {
        var port = FreePort.Find();
        var app = IngestionApp.Create(
            [$"--FUNCTIONS_CUSTOMHANDLER_PORT={port}", $"--IngestionStorage={storage}", .. arguments], configure);
        await app.StartAsync(cancellation);
        return new HandlerApp(app, port);
    }

    /// <summary>Calls the blob-triggered function with an envelope in the host's form.</summary>
    public Task<HttpResponseMessage> InvokeAsync(string blob, byte[] content, DateTimeOffset lastModified, CancellationToken cancellation) =>
        PostAsync("IngestArticle", Envelope(blob, content, lastModified), cancellation);

    /// <summary>Calls a queue-triggered function with a message in the host's envelope.</summary>
    public Task<HttpResponseMessage> InvokeAsync(string function, string message, CancellationToken cancellation, int dequeueCount = 1) =>
        PostAsync(
            function,
            new JsonObject
            {
                ["Data"] = new JsonObject { ["message"] = JsonSerializer.Serialize(message) },
                ["Metadata"] = new JsonObject { ["DequeueCount"] = $"{dequeueCount}", ["Id"] = "\"x1\"", ["InsertionTime"] = "2026-11-21T22:20:55+00:00" },
            },
            cancellation);

    public async Task<HttpResponseMessage> PostAsync(string function, JsonObject body, CancellationToken cancellation)
    {
        using var request = new StringContent(body.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8"));
        return await Client.PostAsync($"/{function}", request, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    /// <summary>The parts of the host's envelope that matter, doubly encoded where the host does so.</summary>
    public static JsonObject Envelope(string blob, byte[] content, DateTimeOffset lastModified) => new()
    {
        ["Data"] = new JsonObject { ["article"] = Convert.ToBase64String(content) },
        ["Metadata"] = new JsonObject
        {
            ["Uri"] = JsonSerializer.Serialize($"http://127.0.0.1:10000/devstoreaccount1/articles/{Uri.EscapeDataString(blob)}"),
            ["Properties"] = new JsonObject
            {
                ["LastModified"] = lastModified.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
                ["ContentLength"] = content.Length,
                ["ETag"] = new JsonObject(),
            },
            ["Metadata"] = new JsonObject(),
            ["name"] = JsonSerializer.Serialize(blob),
            ["sys"] = new JsonObject { ["MethodName"] = "IngestArticle" },
        },
    };
}
