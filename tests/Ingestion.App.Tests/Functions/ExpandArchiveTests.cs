using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Ingestion.App.Functions;
using Ingestion.App.Tests.Support;
using Ingestion.Articles;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.App.Tests.Functions;

[Collection<HandlerTestGroup>]
public sealed class ExpandArchiveTests(HandlerFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private BlobContainerClient Articles => fixture.Container("articles");

    [Fact]
    public async Task Each_document_becomes_a_blob_under_a_safe_name_and_what_is_broken_a_rejection()
    {
        var archive = await UploadAsync("campur.zip", SampleArchive.Zip(
            ("satu.txt", SampleText.Article(1)), ("../../keluar\\dari.txt", SampleText.Article(2)), ("rusak.txt", SampleText.Article(3))), damaged: "rusak.txt");

        await ExpandAsync(archive);

        Assert.Equal(SampleText.Article(1), await ContentAsync("campur.zip!satu.txt"));
        var names = await NamesAsync("campur.zip!");
        Assert.Equal(2, names.Count);
        var outside = Assert.Single(names, name => name != "campur.zip!satu.txt");
        Assert.DoesNotContain("..", outside, StringComparison.Ordinal);
        Assert.Equal(SampleText.Article(2), await ContentAsync(outside));
        var rejected = await fixture.Stored.ReceiptAsync("campur.zip!rusak.txt", Cancellation);
        Assert.True(rejected.IsComplete);
        Assert.Equal(0, rejected.Attempts);
    }

    [Fact]
    public async Task A_second_delivery_and_a_second_upload_of_the_same_archive_write_no_blob_again()
    {
        var content = SampleArchive.Zip(("a.txt", SampleText.Article(1)), ("b.txt", SampleText.Article(2)));
        var archive = await UploadAsync("dua kali.zip", content);
        await ExpandAsync(archive);
        var first = await VersionsAsync("dua kali.zip!");

        await ExpandAsync(archive);
        await UploadAsync("dua kali.zip", content);
        await ExpandAsync(archive);

        Assert.Equal(2, first.Count);
        Assert.Equal(first, await VersionsAsync("dua kali.zip!"));
    }

    [Fact]
    public async Task A_changed_archive_changes_the_blobs_of_the_entries_that_changed()
    {
        var archive = await UploadAsync("ganti.zip", SampleArchive.Zip(("a.txt", SampleText.Article(1)), ("b.txt", SampleText.Article(2))));
        await ExpandAsync(archive);
        var first = await VersionsAsync("ganti.zip!");

        await UploadAsync("ganti.zip", SampleArchive.Zip(("a.txt", SampleText.Article(1)), ("b.txt", SampleText.Article(3))));
        await ExpandAsync(archive);

        var second = await VersionsAsync("ganti.zip!");
        Assert.Equal(first["ganti.zip!a.txt"], second["ganti.zip!a.txt"]);
        Assert.NotEqual(first["ganti.zip!b.txt"], second["ganti.zip!b.txt"]);
        Assert.Equal(SampleText.Article(3), await ContentAsync("ganti.zip!b.txt"));
    }

    [Fact]
    public async Task A_bomb_is_one_rejection_and_no_blob()
    {
        var archive = await UploadAsync("bom.zip", SampleArchive.Zip(("nol.txt", new byte[200 * 1024 * 1024])));

        await ExpandAsync(archive);

        Assert.Empty(await NamesAsync("bom.zip"));
        using var answer = await fixture.Client.GetAsync($"/api/articles/{ArticleId.ForBlob("bom.zip!nol.txt")}", Cancellation);
        Assert.Contains("too-large", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_whose_name_is_too_long_for_a_blob_becomes_one_under_a_shorter_name()
    {
        var archive = await UploadAsync("panjang.zip", SampleArchive.Zip((new string('p', 1_100) + ".txt", SampleText.Article(1))));

        await ExpandAsync(archive);

        var name = Assert.Single(await NamesAsync("panjang.zip!"));
        Assert.True(name.Length <= 1_024, name);
        Assert.Equal(SampleText.Article(1), await ContentAsync(name));
    }

    [Fact]
    public async Task An_archive_that_changes_while_it_is_read_fails_and_the_next_attempt_takes_the_new_one()
    {
        const string Name = "berubah.zip";
        var archive = await UploadAsync(Name, SampleArchive.Zip(("lama.txt", SampleText.Article(1))));
        var reads = 0;
        var overwriting = new FaultPolicy(request =>
        {
            if (request.Method == RequestMethod.Get && request.Uri.Path.EndsWith(Name, StringComparison.Ordinal) && reads++ == 0)
            {
                archive.Upload(new BinaryData(SampleArchive.Zip(("baru.txt", SampleText.Article(2)))), overwrite: true, Cancellation);
            }

            return null;
        });
        await using var app = await HandlerApp.StartAsync(
            fixture.Storage, services => services.AddSingleton<HttpPipelinePolicy>(overwriting), Cancellation, "--Logging:LogLevel:Default=None");

        using var first = await app.InvokeAsync("ExpandArchive", BlobCreated.Of(archive.Uri), Cancellation);
        using var second = await app.InvokeAsync("ExpandArchive", BlobCreated.Of(archive.Uri), Cancellation);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, first.StatusCode);
        second.EnsureSuccessStatusCode();
        Assert.Equal([$"{Name}!baru.txt"], await NamesAsync($"{Name}!"));
    }

    [Theory]
    [InlineData("bukan JSON")]
    [InlineData("{}")]
    [InlineData("""{"eventType":"Microsoft.Storage.BlobDeleted","data":{"url":"http://127.0.0.1:10000/devstoreaccount1/archives/a.zip"}}""")]
    [InlineData("""{"eventType":"Microsoft.Storage.BlobCreated","data":{"url":"archives/a.zip"}}""")]
    [InlineData("""{"eventType":"Microsoft.Storage.BlobCreated","data":{"url":"http://127.0.0.1:10000/devstoreaccount1/articles/a.zip"}}""")]
    [InlineData("""{"type":"Microsoft.Storage.BlobCreated","data":{"url":"http://127.0.0.1:10000/devstoreaccount1/archives/tidak ada.zip"}}""")]
    public async Task A_message_that_leads_to_no_archive_is_done_with(string message)
    {
        using var answer = await fixture.App.InvokeAsync("ExpandArchive", message, Cancellation);

        answer.EnsureSuccessStatusCode();
    }

    [Theory]
    [InlineData("eventType", "https://berita.blob.core.windows.net/archives/harian%20%C3%BC.zip")]
    [InlineData("type", "https://berita.blob.core.windows.net/archives/harian ü.zip")]
    [InlineData("eventType", "http://127.0.0.1:10000/devstoreaccount1/archives/harian%20%C3%BC.zip")]
    public void An_event_in_either_schema_leads_to_its_blob(string kind, string url)
    {
        Assert.True(BlobCreated.TryRead(
            $$"""{"topic":"/subscriptions/x","{{kind}}":"Microsoft.Storage.BlobCreated","id":"x","data":{"api":"PutBlob","url":"{{url}}"},"dataVersion":""}""",
            out var container, out var name));

        Assert.Equal(("archives", "harian ü.zip"), (container, name));
    }

    private async Task<BlobClient> UploadAsync(string name, byte[] content, string? damaged = null)
    {
        if (damaged is not null)
        {
            SampleArchive.Damage(content, damaged);
        }

        var archives = fixture.Container("archives");
        await archives.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        var blob = archives.GetBlobClient(name);
        await blob.UploadAsync(new BinaryData(content), overwrite: true, Cancellation);
        return blob;
    }

    private async Task ExpandAsync(BlobClient archive)
    {
        using var answer = await fixture.App.InvokeAsync("ExpandArchive", BlobCreated.Of(archive.Uri), Cancellation);
        answer.EnsureSuccessStatusCode();
    }

    private async Task<byte[]> ContentAsync(string name) =>
        (await Articles.GetBlobClient(name).DownloadContentAsync(Cancellation)).Value.Content.ToArray();

    private async Task<List<string>> NamesAsync(string prefix) => [.. (await VersionsAsync(prefix)).Keys];

    private Task<SortedDictionary<string, string>> VersionsAsync(string prefix) => fixture.Stored.VersionsAsync(Cancellation, prefix);
}
