using System.Diagnostics;
using System.Net;
using Azure.Core.Pipeline;
using Ingestion.App.Functions;
using Ingestion.App.Tests.Functions;
using Ingestion.App.Tests.Support;
using Ingestion.Articles;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.App.Tests.Hosting.Telemetry;

[Collection<HandlerTestGroup>]
public sealed class TelemetryTests(HandlerFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_has_one_trace_with_its_blob_and_a_span_for_each_room()
    {
        const string Name = "jejak.txt";
        using var spans = new RecordedSpans();

        await IngestAsync(fixture.App, Name, SampleText.Article(1));

        var article = Assert.Single(spans.Of(Name));
        Assert.Equal(default, article.ParentSpanId);
        Assert.Equal(ArticleId.ForBlob(Name).Value, article.GetTagItem(IngestionTelemetry.ArticleIdTag));
        Assert.Equal("1970-01-01T00:00:00.0000000+00:00", article.GetTagItem(IngestionTelemetry.LastModifiedTag));
        Assert.Equal("article", article.GetTagItem(IngestionTelemetry.OutcomeTag));
        Assert.Equal(["articles", "features", "labels", "rows"], spans.Within(article));
    }

    [Fact]
    public async Task A_repeat_is_a_trace_that_passes_no_room()
    {
        const string Name = "jejak ulang.txt";
        await IngestAsync(fixture.App, Name, SampleText.Article(1));
        using var spans = new RecordedSpans();

        await IngestAsync(fixture.App, Name, SampleText.Article(1));

        var article = Assert.Single(spans.Of(Name));
        Assert.Equal("unchanged", article.GetTagItem(IngestionTelemetry.OutcomeTag));
        Assert.Empty(spans.Within(article));
    }

    [Fact]
    public async Task Articles_that_one_message_brings_have_a_trace_each_linked_to_what_brought_them()
    {
        string[] names = ["jejak a.txt", "jejak b.txt"];
        foreach (var name in names)
        {
            await fixture.Stored.UploadAsync(name, SampleText.Article(1), Cancellation);
            await IngestAsync(fixture.App, name, SampleText.Article(1));
        }

        using var spans = new RecordedSpans();
        using var answer = await fixture.App.InvokeAsync("Reclassify", ReclassifyMessage.Of(names.Select(ArticleId.ForBlob)), Cancellation);

        answer.EnsureSuccessStatusCode();
        var articles = names.Select(name => Assert.Single(spans.Of(name))).ToList();
        Assert.NotEqual(articles[0].TraceId, articles[1].TraceId);
        var links = articles.Select(article => Assert.Single(article.Links).Context).Distinct();
        Assert.NotEqual(default, Assert.Single(links));
    }

    [Fact]
    public async Task A_failure_ends_its_trace_with_its_type()
    {
        const string Name = "jejak gagal.txt";
        var refusing = new FaultPolicy(request => request.Uri.Path.Contains(ArticleId.ForBlob(Name).Value, StringComparison.Ordinal) ? Fault.Forbidden : null);
        await using var app = await HandlerApp.StartAsync(
            fixture.Storage, services => services.AddSingleton<HttpPipelinePolicy>(refusing), Cancellation, "--Logging:LogLevel:Default=None");
        using var spans = new RecordedSpans();

        using var answer = await app.InvokeAsync(Name, SampleText.Article(1), DateTimeOffset.UnixEpoch, Cancellation);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var article = Assert.Single(spans.Of(Name));
        Assert.Equal(ActivityStatusCode.Error, article.Status);
        Assert.Equal("failed", article.GetTagItem(IngestionTelemetry.OutcomeTag));
        Assert.Equal("Azure.RequestFailedException", article.GetTagItem(IngestionTelemetry.ErrorTag));
    }

    [Fact]
    public async Task Articles_rejections_rooms_transactions_and_waits_are_measured()
    {
        using var measures = new RecordedMeasures();

        await IngestAsync(fixture.App, "ukur.txt", SampleText.Article(1));
        await IngestAsync(fixture.App, "ukur kosong.txt", []);
        using (var message = await fixture.App.InvokeAsync("Reclassify", "{}", Cancellation))
        {
            message.EnsureSuccessStatusCode();
        }

        Assert.All(
            [
                "ingestion.articles article",
                "ingestion.articles rejection",
                "ingestion.rejections empty",
                "ingestion.room.duration articles",
                "ingestion.room.duration features",
                "ingestion.room.duration labels",
                "ingestion.room.duration rows",
                "ingestion.storage.transactions table QueryEntity 404",
                "ingestion.storage.transactions table InsertEntity 204",
                "ingestion.queue.age reclassify",
            ],
            name => Assert.True(measures.Sums.GetValueOrDefault(name) > 0, $"{name} is not among {string.Join(", ", measures.Sums)}."));
    }

    private static async Task IngestAsync(HandlerApp app, string name, byte[] content)
    {
        using var answer = await app.InvokeAsync(name, content, DateTimeOffset.UnixEpoch, Cancellation);
        answer.EnsureSuccessStatusCode();
    }
}
