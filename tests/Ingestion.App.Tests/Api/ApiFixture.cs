using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using Azure.Storage.Blobs;
using Ingestion.App.Tests.Support;
using Ingestion.Testing;

namespace Ingestion.App.Tests.Api;

/// <summary>An app of its own whose storage holds what the files under Cases/articles became. Tests only ask it.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    /// <summary>When the articles came in; the day that those without a date are filed under.</summary>
    internal static readonly DateTimeOffset Received = new(2025, 6, 1, 10, 0, 0, TimeSpan.Zero);

    private readonly AzuriteFixture _azurite = new();
    private HandlerApp? _app;

    /// <summary>A client with the app's address as its base.</summary>
    internal HttpClient Client => (_app ?? throw new InvalidOperationException("The app was never started.")).Client;

    /// <summary>The routes of the API as <c>METHOD /path</c>, but for those of its description.</summary>
    internal IReadOnlyList<string> Routes => (_app ?? throw new InvalidOperationException("The app was never started.")).ApiRoutes;

    /// <summary>The answer to the question for all there is.</summary>
    internal ImmutableArray<JsonElement> All { get; private set; }

    /// <summary>A blob of the app's container.</summary>
    internal BlobClient Blob(string name) =>
        new BlobServiceClient(_azurite.ConnectionString).GetBlobContainerClient("articles").GetBlobClient(name);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await _azurite.InitializeAsync();
        _app = await HandlerApp.StartAsync(_azurite.ConnectionString, Cancellation, "--Logging:LogLevel:Default=Warning");
        foreach (var path in Directory.EnumerateFiles(CaseFile.PathOf("articles")))
        {
            using var answer = await _app.InvokeAsync(
                Path.GetFileName(path), await File.ReadAllBytesAsync(path, Cancellation), Received, Cancellation);
            answer.EnsureSuccessStatusCode();
        }

        All = await ItemsAsync("/api/classifications?limit=1000");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        await _azurite.DisposeAsync();
    }

    /// <summary>The JSON of an answer that must be one.</summary>
    internal async Task<JsonElement> GetAsync(string path)
    {
        using var response = await Client.GetAsync(path, Cancellation);
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {(int)response.StatusCode} {body}");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return JsonElement.Parse(body);
    }

    /// <summary>The items of an answer.</summary>
    internal async Task<ImmutableArray<JsonElement>> ItemsAsync(string path) =>
        [.. (await GetAsync(path)).GetProperty("items").EnumerateArray()];

    /// <summary>The id of the article or rejection that a file became.</summary>
    internal static string IdOf(string file) => Ingestion.Articles.ArticleId.ForBlob(file).Value;
}
