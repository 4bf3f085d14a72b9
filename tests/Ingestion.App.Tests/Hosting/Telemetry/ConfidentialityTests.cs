using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Ingestion.App.Tests.Functions;
using Ingestion.App.Tests.Support;
using Ingestion.Articles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ingestion.App.Tests.Hosting.Telemetry;

/// <summary>What an article says is for whoever may ask for it, and not for whoever reads the logs.</summary>
[Collection<HandlerTestGroup>]
public sealed class ConfidentialityTests(HandlerFixture fixture)
{
    private const string Secret = "rahasiakapalselam";

    private static readonly DateTimeOffset Modified = new(2026, 11, 21, 22, 20, 56, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Files => new()
    {
        { "kata.txt", $"{Secret}\n\nKapal perang {Secret} berlayar pada Senin.\n\nPublished: {Secret}" },
        { "kata.html", $"<html><head><title>{Secret}</title><meta property='article:published_time' content='{Secret}'></head><body><p>{Secret}" },
        { "kata.json", $$"""{"title":"{{Secret}}","text":"{{Secret}} {{Secret}}.","published":"{{Secret}}"}""" },
        { "rusak.json", $$"""{"title":"{{Secret}}","{{Secret}}":{{Secret}}""" },
        { "rusak.docx", $"PK\u0003\u0004{Secret}" },
        { "rusak.zip", $"PK\u0003\u0004{Secret}" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Nothing_of_an_article_is_logged_traced_or_measured_whatever_comes_of_it(string name, string content)
    {
        var isRefusing = false;
        var refusing = new FaultPolicy(request => isRefusing && request.Method != RequestMethod.Get ? Fault.Forbidden : null);
        using var lines = new LoggedLines();
        using var spans = new RecordedSpans();
        using var measures = new RecordedMeasures();
        await using var app = await HandlerApp.StartAsync(
            fixture.Storage,
            services => services.AddSingleton<HttpPipelinePolicy>(refusing).AddSingleton<ILoggerProvider>(lines),
            Cancellation,
            "--Logging:LogLevel:Default=Trace",
            "--Logging:Console:LogLevel:Default=None");
        foreach (var refuses in new[] { true, false })
        {
            isRefusing = refuses;
            using var answer = await app.InvokeAsync(name, Encoding.UTF8.GetBytes(content), Modified, Cancellation);
            Assert.Equal(refuses, !answer.IsSuccessStatusCode);
        }

        var id = ArticleId.ForBlob(name).Value;
        Assert.Contains(lines.All, line => line.Contains($"IngestArticle failed at article {id}: storage answered 403", StringComparison.Ordinal));
        Assert.Contains(lines.All, line => line.Contains($"[Article {id}]", StringComparison.Ordinal));
        Assert.All(
            [.. lines.All, .. measures.Sums.Keys, .. spans.All.SelectMany(span => span.TagObjects).Select(tag => $"{tag.Key} {tag.Value}")],
            told => Assert.DoesNotContain(Secret, told, StringComparison.OrdinalIgnoreCase));
    }
}
