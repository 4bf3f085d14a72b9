using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Ingestion.Cli.Tests.Support;
using Ingestion.Labels;
using Ingestion.Rows;
using Ingestion.Tables;
using Ingestion.Testing;

namespace Ingestion.Cli.Tests.Commands;

public sealed class UploadAndQueryTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static readonly DateTimeOffset Received = new(2025, 6, 1, 10, 0, 0, TimeSpan.Zero);

    private readonly WorkFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var tables = new IngestionTables(new TableServiceClient(azurite.ConnectionString));
        await tables.CreateAsync(Cancellation);
        var pipeline = new Pipeline(Classifier.Load(Path.Combine(AppContext.BaseDirectory, "ingestion.model")));
        var writer = new RowWriter(tables);
        foreach (var (name, text) in new[] { ("latihan.txt", SampleText.Exercise), ("tuduhan.txt", SampleText.Accusation), ("cuaca.txt", SampleText.Weather) })
        {
            await pipeline.IngestAsync(new BlobVersion(name, Received, ETag: null), Encoding.UTF8.GetBytes(text), writer, Cancellation);
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Files_become_blobs_under_their_names_relative_to_the_folder()
    {
        _folder.With("in/a/satu.txt", SampleText.Exercise).With("in/dua \"#%20 新闻.txt", SampleText.Weather).With("tiga.txt", SampleText.Accusation);

        var run = await IngestionProgram.RunAsync(_folder.Path, "upload", "in", "tiga.txt", "--storage", azurite.ConnectionString);

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Empty(run.Output);
        Assert.Contains("3 files", run.Errors, StringComparison.Ordinal);
        var container = new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient("articles");
        var names = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: Cancellation))
        {
            names.Add(blob.Name);
        }

        Assert.Equal(["a/satu.txt", "dua \"#%20 新闻.txt", "tiga.txt"], names.Where(name => !name.StartsWith("paket", StringComparison.Ordinal)));
        var content = await container.GetBlobClient("a/satu.txt").DownloadContentAsync(Cancellation);
        Assert.Equal(SampleText.Exercise, content.Value.Content.ToString());
    }

    [Fact]
    public async Task An_archive_becomes_a_blob_for_each_document_and_no_name_leads_out_of_the_container()
    {
        var tooDeep = Archive.Zip(("b.zip", Archive.Zip(("c.zip", Archive.Zip(("d.txt", SampleText.Weather))))));
        _folder.With("paket.zip", Archive.Zip(
            ("berita/satu.txt", SampleText.Exercise), ("../../lain/dua.txt", SampleText.Weather), ("..\\..\\lain\\tiga.txt", SampleText.Weather), ("dalam.zip", tooDeep)));

        var run = await IngestionProgram.RunAsync(_folder.Path, "upload", "paket.zip", "--storage", azurite.ConnectionString);

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains("Uploaded 3 files", run.Errors, StringComparison.Ordinal);
        Assert.Contains("paket.zip!dalam.zip!b.zip: ", run.Errors, StringComparison.Ordinal);
        var service = new BlobServiceClient(azurite.ConnectionString);
        var names = new List<string>();
        await foreach (var blob in service.GetBlobContainerClient("articles").GetBlobsAsync(prefix: "paket", cancellationToken: Cancellation))
        {
            names.Add(blob.Name);
        }

        // A name that had to be changed ends in a hash of the one that the archive gave.
        Assert.Equal(["paket.zip!.._.._lain_tiga.txt", "paket.zip!_/_/lain/dua.txt", "paket.zip!berita/satu.txt"], names.Select(name => name.Split('~')[0]));
        Assert.False(await service.GetBlobContainerClient("lain").ExistsAsync(Cancellation));
    }

    [Fact]
    public async Task A_query_prints_a_table_of_what_it_finds()
    {
        var run = await QueryAsync("--topic", "joint-exercise");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains("Laut Jepang", run.Output, StringComparison.Ordinal);
        Assert.Contains("joint-exercise", run.Output, StringComparison.Ordinal);
        Assert.Contains("2024-09-10", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("China rejects", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_of_a_query_continue_one_another()
    {
        var whole = Items(await QueryAsync("--json"));
        var walked = new List<string>();
        string? continuation = null;
        do
        {
            var run = await QueryAsync(["--json", "--limit", "2", .. continuation is null ? Array.Empty<string>() : ["--continuation", continuation]]);
            walked.AddRange(Items(run));
            Assert.InRange(walked.Count, 0, whole.Count);
            continuation = JsonElement.Parse(run.Output).GetProperty("continuation").GetString();
        }
        while (continuation is not null);

        Assert.Equal(whole, walked);
    }

    [Fact]
    public async Task Several_topics_may_be_repeated_or_joined_by_commas()
    {
        var joined = Items(await QueryAsync("--json", "--topic", "joint-exercise,arms-supply-allegation"));
        var repeated = Items(await QueryAsync("--json", "--topic", "arms-supply-allegation", "--topic", "joint-exercise"));

        Assert.True(joined.Count >= 2);
        Assert.Equal(joined, repeated);
    }

    [Fact]
    public async Task Storage_that_does_not_answer_is_a_sentence_and_exit_code_1()
    {
        var run = await IngestionProgram.RunAsync(
            _folder.Path, "query", "--storage", "AccountName=devstoreaccount1;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:9/devstoreaccount1;BlobEndpoint=http://127.0.0.1:9/devstoreaccount1");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("ingestion: Storage could not be reached: ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    private static List<string> Items(ProgramRun run) =>
        [.. Assert.Single(run.Objects()).GetProperty("items").EnumerateArray().Select(item => item.GetRawText())];

    private Task<ProgramRun> QueryAsync(params string[] arguments) =>
        IngestionProgram.RunAsync(_folder.Path, ["query", "--storage", azurite.ConnectionString, .. arguments]);
}
