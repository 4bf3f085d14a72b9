using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;
using Ingestion.App.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.App.Tests.Functions;

/// <summary>Storage fails once at each call of one ingestion, and the host delivers again.</summary>
[Collection<HandlerTestGroup>]
public sealed class StorageFaultTests(HandlerFixture fixture)
{
    // More calls than one ingestion makes, so that the last round meets no fault.
    private const int MostCalls = 60;

    private static readonly DateTimeOffset Modified = new(2026, 11, 21, 22, 20, 56, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("busy")]
    [InlineData("forbidden")]
    [InlineData("closed")]
    public async Task A_fault_at_any_call_is_a_failure_that_tells_it_or_nothing_at_all_and_the_rows_are_the_same(string kind)
    {
        var fault = kind switch { "busy" => Fault.Busy, "forbidden" => Fault.Forbidden, _ => Fault.Closed };
        var call = 0;
        var faultAt = 0;
        var policy = new FaultPolicy(_ => Interlocked.Increment(ref call) == faultAt ? fault : null);
        await using var app = await HandlerApp.StartAsync(
            fixture.Storage, services => services.AddSingleton<HttpPipelinePolicy>(policy), Cancellation, "--Logging:LogLevel:Default=None");
        await IngestAsync(app, $"{kind}-0.txt");
        var expected = await ArticleAsync(app, $"{kind}-0.txt");

        var met = 0;
        for (var at = 1; at <= MostCalls; at++)
        {
            var name = $"{kind}-{at}.txt";
            (call, faultAt) = (0, at);
            using (var answer = await app.InvokeAsync(name, SampleText.Article(1), Modified, Cancellation))
            {
                if (call < at)
                {
                    break;
                }

                met++;
                if (!answer.IsSuccessStatusCode)
                {
                    Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
                    Assert.Contains("storage", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
                }
            }

            faultAt = 0;
            await IngestAsync(app, name);
            Assert.Equal(expected, await ArticleAsync(app, name));
        }

        Assert.InRange(met, 5, MostCalls - 1);
    }

    [Fact]
    public async Task A_blob_that_was_delivered_before_changes_no_row_whoever_delivers_it_again()
    {
        var names = Enumerable.Range(0, 5).Select(number => $"ulang-{number}.txt").ToList();
        foreach (var (name, number) in names.Select((name, number) => (name, number)))
        {
            using var first = await fixture.App.InvokeAsync(name, SampleText.Article(number), Modified, Cancellation);
            first.EnsureSuccessStatusCode();
        }

        var writes = 0;
        var counting = new FaultPolicy(request =>
        {
            if (request.Method != RequestMethod.Get && !request.Uri.ToString().Contains("restype=container", StringComparison.Ordinal)
                && !request.Uri.Path.EndsWith("/Tables", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref writes);
            }

            return null;
        });
        await using var another = await HandlerApp.StartAsync(
            fixture.Storage, services => services.AddSingleton<HttpPipelinePolicy>(counting), Cancellation, "--Logging:LogLevel:Default=None");
        using (var warm = await another.InvokeAsync(names[0], SampleText.Article(0), Modified, Cancellation))
        {
            warm.EnsureSuccessStatusCode();
        }

        writes = 0;
        foreach (var (name, number) in names.Select((name, number) => (name, number)))
        {
            using var again = await another.InvokeAsync(name, SampleText.Article(number), Modified, Cancellation);
            again.EnsureSuccessStatusCode();
        }

        Assert.Equal(0, writes);
    }

    private static async Task IngestAsync(HandlerApp app, string name)
    {
        using var answer = await app.InvokeAsync(name, SampleText.Article(1), Modified, Cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    // The same but for what follows from the blob's name.
    private static async Task<string> ArticleAsync(HandlerApp app, string name)
    {
        var id = Articles.ArticleId.ForBlob(name).Value;
        return (await app.Client.GetStringAsync($"/api/articles/{id}", Cancellation))
            .Replace(id, "ID", StringComparison.Ordinal)
            .Replace(name, "NAME", StringComparison.Ordinal);
    }
}
