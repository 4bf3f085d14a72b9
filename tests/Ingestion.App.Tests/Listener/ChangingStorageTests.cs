using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Ingestion.App.Tests.Support;
using Ingestion.Articles;
using Ingestion.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.App.Tests.Listener;

/// <summary>The app alone, and what others do to its storage meanwhile.</summary>
public sealed class ChangingStorageTests : IAsyncLifetime
{
    private readonly AzuriteFixture _azurite = new();
    private StoredRows _stored = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _azurite.InitializeAsync();
        _stored = new StoredRows(_azurite.ConnectionString);
    }

    public ValueTask DisposeAsync() => _azurite.DisposeAsync();

    [Fact]
    public async Task A_blob_that_is_deleted_between_its_listing_and_its_reading_leaves_nothing()
    {
        await _stored.UploadAsync("hilang.txt", SampleText.Article(1), Cancellation);
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (await StartAsync("hilang.txt", () =>
        {
            _stored.Container.DeleteBlob("hilang.txt", cancellationToken: Cancellation);
            read.SetResult();
        }))
        {
            await read.Task.WaitAsync(Cancellation);
            var version = await _stored.UploadAsync("tetap.txt", SampleText.Article(2), Cancellation);
            await _stored.UntilDoneAsync("tetap.txt", version, Cancellation);
        }

        Assert.Equal(1, await _stored.CountArticlesAsync(Cancellation));
        Assert.Equal(0, await _stored.CountRejectionsAsync(Cancellation));
        Assert.Null((await _stored.ReceiptAsync("hilang.txt", Cancellation)).Blob);
    }

    [Fact]
    public async Task A_blob_that_changes_between_its_listing_and_its_reading_is_the_article_that_it_is_by_then()
    {
        await _stored.UploadAsync("berganti.txt", SampleText.Article(1), Cancellation);
        var second = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var app = await StartAsync("berganti.txt", () => second.SetResult(_stored.Container.GetBlobClient("berganti.txt")
            .Upload(new BinaryData(SampleText.Article(2)), overwrite: true, Cancellation).Value.ETag.ToString("H")));

        await _stored.UntilDoneAsync("berganti.txt", await second.Task.WaitAsync(Cancellation), Cancellation);

        Assert.Equal(1, await _stored.CountArticlesAsync(Cancellation));
        Assert.Equal(1, await _stored.CountInAllAsync(Cancellation));
        Assert.Contains(
            "Tahap 2", await app.Client.GetStringAsync($"/api/articles/{ArticleId.ForBlob("berganti.txt")}", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_no_base64_is_done_with_and_the_next_is_taken()
    {
        var queues = new QueueServiceClient(_azurite.ConnectionString);
        var queue = queues.GetQueueClient("reclassify");
        await queue.CreateAsync(cancellationToken: Cancellation);
        await queue.SendMessageAsync("bukan base64!", Cancellation);
        await queue.SendMessageAsync(Convert.ToBase64String("{\"articles\":[]}"u8), Cancellation);

        await using (await AloneApp.StartAsync(_azurite.ConnectionString, configure: null, Cancellation))
        {
            await StoredRows.UntilAsync(
                async () => (await queue.GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount == 0, Cancellation);
        }

        Assert.False((await queues.GetQueueClient("reclassify-poison").ExistsAsync(Cancellation)).Value);
    }

    // What happens to the blob happens right before the app first reads it.
    private Task<AloneApp> StartAsync(string blob, Action happen)
    {
        var reads = 0;
        var policy = new FaultPolicy(request =>
        {
            if (request.Method == RequestMethod.Get && request.Uri.Path.EndsWith(blob, StringComparison.Ordinal) && Interlocked.Increment(ref reads) == 1)
            {
                happen();
            }

            return null;
        });
        return AloneApp.StartAsync(_azurite.ConnectionString, services => services.AddSingleton<HttpPipelinePolicy>(policy), Cancellation);
    }
}
