using Azure.Storage.Blobs;
using Ingestion.App.Tests.Support;
using Ingestion.Testing;

namespace Ingestion.App.Tests.Functions;

/// <summary>A custom handler with a storage of its own. Each test takes names that no other has.</summary>
public sealed class HandlerFixture : IAsyncLifetime
{
    private readonly AzuriteFixture _azurite = new();

    internal HandlerApp App { get; private set; } = null!;

    internal HttpClient Client => App.Client;

    internal int Port => App.Client.BaseAddress!.Port;

    internal string Storage => _azurite.ConnectionString;

    internal StoredRows Stored { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _azurite.InitializeAsync();
        App = await HandlerApp.StartAsync(Storage, TestContext.Current.CancellationToken, "--Logging:LogLevel:Default=Warning");
        Stored = new StoredRows(Storage);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    internal BlobContainerClient Container(string name) => new BlobServiceClient(Storage).GetBlobContainerClient(name);
}
