using System.Net;
using System.Text.Json;
using Ingestion.App.Tests.Support;
using Ingestion.Testing;

namespace Ingestion.App.Tests.Functions;

public sealed class IngestArticleTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Modified = new(2026, 11, 21, 22, 20, 56, TimeSpan.Zero);

    private AzuriteFixture _azurite = null!;
    private StoredRows _stored = null!;
    private HandlerApp _app = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _azurite = await AzuriteFixture.StartRestartableAsync(Cancellation);
        _stored = new StoredRows(_azurite.ConnectionString);
        _app = await HandlerApp.StartAsync(_azurite.ConnectionString, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    [Fact]
    public async Task A_delivered_blob_becomes_an_article_and_a_repeat_changes_nothing()
    {
        await AssertSuccessAsync(await _app.InvokeAsync("kabar.txt", SampleText.Article(1), Modified, Cancellation));
        var first = await _app.Client.GetStringAsync("/api/classifications", Cancellation);

        await AssertSuccessAsync(await _app.InvokeAsync("kabar.txt", SampleText.Article(1), Modified.AddHours(3), Cancellation));

        Assert.Equal(first, await _app.Client.GetStringAsync("/api/classifications", Cancellation));
        Assert.Equal(1, await _stored.CountArticlesAsync(Cancellation));
        using var answer = JsonDocument.Parse(first);
        Assert.Contains(
            answer.RootElement.GetProperty("items").EnumerateArray(),
            item => item.GetProperty("topic").GetString() == "joint-exercise");
    }

    [Fact]
    public async Task A_bad_file_is_answered_with_success_and_a_rejection()
    {
        await AssertSuccessAsync(await _app.InvokeAsync("kosong.txt", [], Modified, Cancellation));

        using var answer = JsonDocument.Parse(await _app.Client.GetStringAsync("/api/rejections", Cancellation));
        var rejection = Assert.Single(answer.RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal("kosong.txt", rejection.GetProperty("blob").GetString());
        Assert.Equal("empty", rejection.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_file_of_the_largest_size_fits_through_the_envelope()
    {
        await AssertSuccessAsync(await _app.InvokeAsync("besar.txt", new byte[20 * 1024 * 1024], Modified, Cancellation));

        Assert.Equal(1, await _stored.CountRejectionsAsync(Cancellation));
    }

    private static async Task AssertSuccessAsync(HttpResponseMessage response)
    {
        using (response)
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
            using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation));
            Assert.Equal(JsonValueKind.Object, body.RootElement.ValueKind);
        }
    }
}
