using System.Text;
using Ingestion.App.Tests.Functions;
using Ingestion.App.Tests.Support;
using Ingestion.Articles;

namespace Ingestion.App.Tests.Hosting.Telemetry;

[Collection<HandlerTestGroup>]
public sealed class TelemetryExportTests(HandlerFixture fixture)
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Exporter = "OpenTelemetry.dll";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Traces_measures_and_logs_of_an_article_are_sent_to_the_endpoint_that_is_set()
    {
        const string Name = "jejak jauh.txt";
        var id = ArticleId.ForBlob(Name).Value;
        await using var receiver = new OtlpReceiver();
        await using (var app = await StartAsync((Endpoint, receiver.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_SERVICE_NAME", "meja-berita")))
        {
            using var request = new StringContent(
                HandlerApp.Envelope(Name, SampleText.Article(1), DateTimeOffset.UnixEpoch).ToJsonString(), Encoding.UTF8, "application/json");
            using var answer = await app.Client.PostAsync("/IngestArticle", request, Cancellation);
            answer.EnsureSuccessStatusCode();
            await app.TerminateAsync(Cancellation);
        }

        Assert.Equal(["/v1/logs", "/v1/metrics", "/v1/traces"], receiver.Paths);
        Assert.All([id, Name, "articles", "features", "labels", "rows", "meja-berita"], part => Assert.Contains(part, receiver["/v1/traces"], StringComparison.Ordinal));
        Assert.All(
            ["ingestion.articles", "ingestion.room.duration", "ingestion.storage.transactions", "meja-berita"],
            part => Assert.Contains(part, receiver["/v1/metrics"], StringComparison.Ordinal));
        Assert.All([id, "meja-berita"], part => Assert.Contains(part, receiver["/v1/logs"], StringComparison.Ordinal));
        Assert.All(receiver.Paths, path => Assert.DoesNotContain("Kementerian", receiver[path], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_an_endpoint_the_exporters_are_not_even_loaded()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The system does not tell what a process has loaded.");
        await using var without = await StartAsync((Endpoint, ""));
        await using var with = await StartAsync((Endpoint, "http://127.0.0.1:9"));

        Assert.DoesNotContain(Exporter, Loaded(without), StringComparison.Ordinal);
        Assert.Contains(Exporter, Loaded(with), StringComparison.Ordinal);
    }

    private static string Loaded(AppProcess app) => File.ReadAllText($"/proc/{app.Id}/maps");

    private Task<AppProcess> StartAsync(params (string Name, string Value)[] environment) => AppProcess.StartAsync(
        [], Cancellation, [("FUNCTIONS_CUSTOMHANDLER_PORT", $"{FreePort.Find()}"), ("IngestionStorage", fixture.Storage), .. environment]);
}
