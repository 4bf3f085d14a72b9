using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;
using Ingestion.App.Tests.Support;
using Ingestion.Articles;
using Ingestion.Rows;
using Ingestion.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.App.Tests.Functions;

/// <summary>The functions that the host calls at set times, called in its form.</summary>
[Collection<HandlerTestGroup>]
public sealed class TimerFunctionTests(HandlerFixture fixture)
{
    private readonly IngestionTables _tables = new(new TableServiceClient(fixture.Storage));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Repair_ingests_what_no_event_brought_and_a_second_run_changes_nothing()
    {
        const string Name = "tanpa kabar.txt";
        var version = await fixture.Stored.UploadAsync(Name, SampleText.Article(7), Cancellation);

        await RunAsync(fixture.App, "Repair");

        var receipt = await fixture.Stored.ReceiptAsync(Name, Cancellation);
        Assert.True(receipt.IsComplete);
        Assert.Equal(version, receipt.Blob?.ETag);
        var (article, versions) = (await ArticleAsync(Name), await VersionsAsync(Name));

        await RunAsync(fixture.App, "Repair");

        Assert.Equal(article, await ArticleAsync(Name));
        Assert.Equal(versions, await VersionsAsync(Name));
    }

    [Fact]
    public async Task Repair_brings_back_a_row_that_is_lacking_and_takes_away_one_that_belongs_to_nothing()
    {
        const string Name = "kehilangan baris.txt";
        const string Never = "tidak pernah ada.txt";
        await fixture.Stored.UploadAsync(Name, SampleText.Article(8), Cancellation);
        await RunAsync(fixture.App, "Repair");
        var article = Assert.Single(await RowsAsync(_tables.Articles, Name));
        await _tables.Articles.DeleteEntityAsync(article.PartitionKey, article.RowKey, article.ETag, Cancellation);
        await _tables.Articles.AddEntityAsync(new TableEntity(ArticleId.ForBlob(Never).Value, article.RowKey), Cancellation);

        await RunAsync(fixture.App, "Repair");

        Assert.Single(await RowsAsync(_tables.Articles, Name));
        Assert.Empty(await RowsAsync(_tables.Articles, Never));
    }

    [Fact]
    public async Task RecomputeTimeline_spares_the_next_timelines_reads_and_changes_no_count()
    {
        var reads = 0;
        var counting = new FaultPolicy(request =>
        {
            if (request.Method == RequestMethod.Get)
            {
                Interlocked.Increment(ref reads);
            }

            return null;
        });
        await using var app = await HandlerApp.StartAsync(
            fixture.Storage, services => services.AddSingleton<HttpPipelinePolicy>(counting), Cancellation, "--Logging:LogLevel:Default=None");
        using (var article = await app.InvokeAsync("garis waktu.txt", SampleText.Article(9), new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero), Cancellation))
        {
            article.EnsureSuccessStatusCode();
        }

        var (before, uncounted) = await TimelineAsync();
        await RunAsync(app, "RecomputeTimeline");
        var (after, counted) = await TimelineAsync();

        Assert.Contains("\"2026-03-04\"", before, StringComparison.Ordinal);
        Assert.Equal(before, after);
        Assert.True(counted < uncounted, $"{counted} reads, and {uncounted} before.");

        async Task<(string Timeline, int Reads)> TimelineAsync()
        {
            reads = 0;
            return (await app.Client.GetStringAsync("/api/timeline?interval=day&from=2026-03-01&to=2026-04-01", Cancellation), reads);
        }
    }

    [Theory]
    [InlineData("Repair")]
    [InlineData("RecomputeTimeline")]
    public async Task Storage_that_refuses_is_a_failure_and_the_next_run_succeeds(string function)
    {
        var isRefusing = true;
        var refusing = new FaultPolicy(request => isRefusing && request.Method == RequestMethod.Get ? Fault.Forbidden : null);
        await using var app = await HandlerApp.StartAsync(
            fixture.Storage, services => services.AddSingleton<HttpPipelinePolicy>(refusing), Cancellation, "--Logging:LogLevel:Default=None");

        using (var refused = await app.PostAsync(function, Envelope(function), Cancellation))
        {
            Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        }

        isRefusing = false;
        await RunAsync(app, function);
    }

    private async Task<string> ArticleAsync(string name) =>
        await fixture.Client.GetStringAsync($"/api/articles/{ArticleId.ForBlob(name)}", Cancellation);

    private async Task<IEnumerable<string>> VersionsAsync(string name) =>
        (await RowsAsync(_tables.Articles, name)).Concat(await RowsAsync(_tables.Receipts, name)).Select(row => row.ETag.ToString());

    private static async Task<List<TableEntity>> RowsAsync(TableClient table, string name) =>
        await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {ArticleId.ForBlob(name).Value}"), cancellationToken: Cancellation)
            .ToListAsync(Cancellation);

    private static async Task RunAsync(HandlerApp app, string function)
    {
        using var answer = await app.PostAsync(function, Envelope(function), Cancellation);
        Assert.Equal("""{"Outputs":{},"Logs":[],"ReturnValue":null}""", await answer.Content.ReadAsStringAsync(Cancellation));
        answer.EnsureSuccessStatusCode();
    }

    private static JsonObject Envelope(string function) => new()
    {
        ["Data"] = new JsonObject
        {
            ["timer"] = new JsonObject
            {
                ["Schedule"] = new JsonObject { ["AdjustForDST"] = true },
                ["ScheduleStatus"] = new JsonObject { ["Last"] = "2026-11-21T00:00:00+00:00", ["Next"] = "2026-11-22T00:00:00+00:00", ["LastUpdated"] = "2026-11-21T00:00:00+00:00" },
                ["IsPastDue"] = false,
            },
        },
        ["Metadata"] = new JsonObject { ["sys"] = new JsonObject { ["MethodName"] = function, ["UtcNow"] = "2026-11-22T00:00:00.0001Z", ["RandGuid"] = "2c70fff6-5c26-4b41-a25d-4fea2a996928" } },
    };
}
