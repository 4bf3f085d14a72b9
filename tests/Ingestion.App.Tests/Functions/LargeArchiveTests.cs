using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Ingestion.App.Functions;
using Ingestion.App.Functions.Triggers;
using Ingestion.App.Hosting;
using Ingestion.App.Tests.Support;
using Ingestion.Rows;
using Ingestion.Tables;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ingestion.App.Tests.Functions;

[Collection<HandlerTestGroup>]
public sealed class LargeArchiveTests(HandlerFixture fixture)
{
    private const string Name = "seratus ribu.zip";
    private const int Entries = 100_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_thousand_entries_of_which_three_are_broken_give_three_rejections_and_go_on_where_they_stopped()
    {
        using var service = new BlobsInMemory();
        var uri = service.Put("archives", Name, Archive(damaged: [7, 50_000, Entries - 1]));
        var rejectedBefore = await fixture.Stored.CountRejectionsAsync(Cancellation);

        // The connection breaks for good at the 30,000th blob, as if the app were killed.
        service.BreakAfterWrites = 30_000;
        await Assert.ThrowsAnyAsync<Exception>(() => ExpandAsync(service, uri));
        Assert.InRange(service.Writes, 29_000, 30_000 + ArchiveLimits.Parallelism);
        service.BreakAfterWrites = null;
        await ExpandAsync(service, uri);

        Assert.Equal(Entries - 3, service.Count("articles"));
        Assert.Equal(Entries - 3, service.Writes);
        Assert.InRange(service.Refusals, 0, ArchiveLimits.EntriesBetweenNotes);
        Assert.Equal(rejectedBefore + 3, await fixture.Stored.CountRejectionsAsync(Cancellation));
    }

    private async Task ExpandAsync(BlobsInMemory service, Uri archive)
    {
        var blobs = new BlobServiceClient(fixture.Storage, new BlobClientOptions { Transport = service, Retry = { MaxRetries = 0 } });
        var queues = new QueueServiceClient(fixture.Storage, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        var tables = new IngestionTables(new TableServiceClient(fixture.Storage));
        var function = new ExpandArchive(
            new IngestionStorage(blobs, queues, tables),
            blobs,
            queues,
            new EntryWriter(blobs, new RowWriter(tables)),
            new ArchiveProgress(tables),
            new FakeTime(DateTimeOffset.UnixEpoch),
            NullLogger<ExpandArchive>.Instance);
        await function.RunAsync(new ReceivedMessage(BlobCreated.Of(archive), 1), Cancellation);
    }

    private static byte[] Archive(int[] damaged)
    {
        var archive = SampleArchive.Zip(Enumerable.Range(0, Entries).Select(number =>
            (NameOf(number), Encoding.UTF8.GetBytes($"Berita nomor {number}\n\nKapal {number} berlayar ke utara dan {number + 1} kembali ke selatan."))));
        foreach (var number in damaged)
        {
            SampleArchive.Damage(archive, NameOf(number));
        }

        return archive;
    }

    private static string NameOf(int number) => $"berita-{number:D6}.txt";
}
