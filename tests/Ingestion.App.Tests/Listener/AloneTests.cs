using Azure.Storage.Blobs;
using Ingestion.App.Tests.Support;
using Ingestion.Testing;

namespace Ingestion.App.Tests.Listener;

/// <summary>The app alone, with an archive in the container that archives are dropped into.</summary>
public sealed class AloneTests : IAsyncLifetime
{
    private const int Documents = 500;

    private AzuriteFixture _azurite = null!;
    private StoredRows _stored = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _azurite = await AzuriteFixture.StartRestartableAsync(Cancellation);
        _stored = new StoredRows(_azurite.ConnectionString);
    }

    public ValueTask DisposeAsync() => _azurite.DisposeAsync();

    [Fact]
    public async Task An_archive_whose_expansion_is_killed_gives_each_article_once()
    {
        var archives = new BlobServiceClient(_azurite.ConnectionString).GetBlobContainerClient("archives");
        await archives.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        await archives.UploadBlobAsync(
            "banyak.zip",
            new BinaryData(SampleArchive.Zip(Enumerable.Range(0, Documents).Select(number => ($"{number}.txt", SampleText.Article(number))))),
            Cancellation);
        SortedDictionary<string, string> first;
        await using (var app = await AppProcess.StartAsync(_azurite.ConnectionString, Cancellation))
        {
            await StoredRows.UntilAsync(async () => (await _stored.VersionsAsync(Cancellation)).Count > Documents / 10, Cancellation);
            await app.KillAsync();
            first = await _stored.VersionsAsync(Cancellation);
        }

        Assert.InRange(first.Count, 1, Documents - 1);

        await using var again = await AppProcess.StartAsync(_azurite.ConnectionString, Cancellation);
        await _stored.UntilArticlesAsync(Documents, Cancellation);

        var second = await _stored.VersionsAsync(Cancellation);
        Assert.Equal(Documents, second.Count);
        Assert.All(first, blob => Assert.Equal(blob.Value, second[blob.Key]));
        Assert.Equal(Documents, await _stored.CountArticlesAsync(Cancellation));
        Assert.Equal(0, await _stored.CountRejectionsAsync(Cancellation));
    }
}
