using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Ingestion.App.Tests.Support;
using Ingestion.Testing;

namespace Ingestion.App.Tests.Api;

public sealed class CorrectionsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string StanceIsAgainst =
        """{"field":"stance","topic":"joint-exercise","verdict":"wrong","stance":"against","by":"Ana","reason":"Dikecam \u003cb\u003e"}""";

    private readonly string _blob = $"{Guid.CreateVersion7()}.txt";

    private HandlerApp? _app;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private HttpClient Client => _app!.Client;

    private string Article => $"/api/articles/{ApiFixture.IdOf(_blob)}";

    public async ValueTask InitializeAsync()
    {
        _app = await HandlerApp.StartAsync(azurite.ConnectionString, Cancellation, "--Logging:LogLevel:Default=Warning");
        await new StoredRows(azurite.ConnectionString).UploadAsync(_blob, SampleText.Article(1), Cancellation);
        using var answer = await _app.InvokeAsync(_blob, SampleText.Article(1), DateTimeOffset.UnixEpoch, Cancellation);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_correction_is_answered_with_the_article_as_it_is_then()
    {
        using var response = await PostAsync(StanceIsAgainst);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(Article, response.Headers.Location?.OriginalString);
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.DoesNotContain("<b>", body, StringComparison.Ordinal);
        Assert.Equal(await Client.GetStringAsync(Article, Cancellation), body);
        var article = JsonElement.Parse(body);
        var label = LabelOf(article);
        Assert.Equal(("against", "Ana"), (label.Text("stance"), label.Text("correctedBy")));
        Assert.Equal("favor", article.GetProperty("modelTopics").EnumerateArray().Single(topic => topic.Text("topic") == "joint-exercise").Text("stance"));
        var correction = Assert.Single(article.GetProperty("corrections").EnumerateArray());
        Assert.Equal(
            ("stance", "joint-exercise", "against", "wrong", "Ana", "Dikecam <b>"),
            (correction.Text("field"), correction.Text("topic"), correction.Text("stance"), correction.Text("verdict"), correction.Text("by"), correction.Text("reason")));
    }

    [Fact]
    public async Task The_same_correction_twice_answers_the_same()
    {
        using var first = await PostAsync(StanceIsAgainst);
        using var second = await PostAsync(StanceIsAgainst);

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(Cancellation), await second.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task A_correction_stays_when_the_file_comes_again()
    {
        using var correction = await PostAsync(StanceIsAgainst);
        using var again = await _app!.InvokeAsync(_blob, SampleText.Article(2), DateTimeOffset.UnixEpoch.AddDays(365 * 80), Cancellation);
        again.EnsureSuccessStatusCode();

        var article = await Client.GetFromJsonAsync<JsonElement>(Article, Cancellation);
        Assert.Contains("Tahap 2", article.Text("title"), StringComparison.Ordinal);
        Assert.Equal("against", LabelOf(article).Text("stance"));
    }

    [Fact]
    public async Task A_stance_that_is_right_is_the_one_that_the_article_has()
    {
        using var response = await PostAsync("""{"field":"stance","topic":"joint-exercise","verdict":"right","by":"Ana"}""");

        var article = JsonElement.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("favor", Assert.Single(article.GetProperty("corrections").EnumerateArray()).Text("stance"));
    }

    [Theory]
    [InlineData("", "body")]
    [InlineData("[]", "body")]
    [InlineData("null", "field")]
    [InlineData("{}", "field")]
    [InlineData("""{"field":"title","topic":"taiwan","verdict":"right","by":"Ana"}""", "field")]
    [InlineData("""{"field":"topic","topic":"taiwan","verdict":"maybe","by":"Ana"}""", "verdict")]
    [InlineData("""{"field":"topic","topic":"taiwan","by":"Ana"}""", "verdict")]
    [InlineData("""{"field":"topic","topic":"football","verdict":"right","by":"Ana"}""", "topic")]
    [InlineData("""{"field":"topic","verdict":"right","by":"Ana"}""", "topic")]
    [InlineData("""{"field":"topic","topic":"taiwan","verdict":"right"}""", "by")]
    [InlineData("""{"field":"topic","topic":"taiwan","verdict":"right","by":"  "}""", "by")]
    [InlineData("""{"field":"topic","topic":"taiwan","verdict":"right","by":"A\nB"}""", "by")]
    [InlineData("""{"field":"topic","topic":"taiwan","verdict":"right","by":"Ana","actor":"China"}""", "actor")]
    [InlineData("""{"field":"topic","topic":"taiwan","verdict":"wrong","by":"Ana","stance":"favor"}""", "stance")]
    [InlineData("""{"field":"stance","topic":"taiwan","verdict":"wrong","by":"Ana"}""", "stance")]
    [InlineData("""{"field":"stance","topic":"taiwan","verdict":"right","by":"Ana"}""", "stance")]
    [InlineData("""{"field":"stance","topic":"taiwan","verdict":"wrong","by":"Ana","stance":"pro"}""", "stance")]
    [InlineData("""{"field":"voice","topic":"taiwan","verdict":"right","by":"Ana","stance":"favor"}""", "actor")]
    [InlineData("""{"field":"voice","topic":"taiwan","verdict":"right","by":"Ana","stance":"favor","actor":"Atlantis"}""", "actor")]
    [InlineData("""{"field":"voice","topic":"taiwan","verdict":"right","by":"Ana","stance":"mixed","actor":"China"}""", "stance")]
    public async Task A_correction_that_cannot_be_used_is_refused_with_the_part_that_is_wrong(string body, string parameter)
    {
        using var response = await PostAsync(body);

        var problem = await ProblemAnswer.ReadAsync(response, HttpStatusCode.BadRequest);
        Assert.Equal(parameter, problem.Text("parameter"));
        Assert.Empty((await Client.GetFromJsonAsync<JsonElement>(Article, Cancellation)).GetProperty("corrections").EnumerateArray());
    }

    [Theory]
    [InlineData("by", 101)]
    [InlineData("reason", 1_001)]
    [InlineData("topic", 5_000)]
    public async Task A_text_beyond_its_bound_is_refused_and_does_not_come_back_whole(string parameter, int length)
    {
        var correction = new Dictionary<string, string> { ["field"] = "topic", ["topic"] = "taiwan", ["verdict"] = "right", ["by"] = "Ana" };
        correction[parameter] = new string('a', length);

        using var response = await Client.PostAsJsonAsync($"{Article}/corrections", correction, Cancellation);

        var problem = await ProblemAnswer.ReadAsync(response, HttpStatusCode.BadRequest);
        Assert.Equal(parameter, problem.Text("parameter"));
        Assert.True(problem.GetRawText().Length < 1_500);
    }

    [Fact]
    public async Task A_body_beyond_its_bound_and_one_that_is_no_JSON_are_refused()
    {
        using var large = await PostAsync(new string(' ', 40_000));
        using var text = await Client.PostAsync($"{Article}/corrections", new StringContent("taiwan", Encoding.UTF8, "text/plain"), Cancellation);

        await ProblemAnswer.ReadAsync(large, HttpStatusCode.RequestEntityTooLarge);
        var problem = await ProblemAnswer.ReadAsync(text, HttpStatusCode.UnsupportedMediaType);
        Assert.Contains("application/json", problem.Text("detail")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_no_article_has_is_not_found()
    {
        using var unknown = await PostAsync(StanceIsAgainst, $"/api/articles/{ApiFixture.IdOf("tidak pernah.txt")}");
        using var strange = await PostAsync(StanceIsAgainst, "/api/articles/%3Cscript%3E");

        await ProblemAnswer.ReadAsync(unknown, HttpStatusCode.NotFound);
        await ProblemAnswer.ReadAsync(strange, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_article_whose_file_is_gone_is_not_corrected()
    {
        await new StoredRows(azurite.ConnectionString).Container.DeleteBlobAsync(_blob, cancellationToken: Cancellation);

        using var response = await PostAsync(StanceIsAgainst);

        await ProblemAnswer.ReadAsync(response, HttpStatusCode.Conflict);
        Assert.Empty((await Client.GetFromJsonAsync<JsonElement>(Article, Cancellation)).GetProperty("corrections").EnumerateArray());
    }

    private static JsonElement LabelOf(JsonElement article) =>
        article.GetProperty("topics").EnumerateArray().Single(topic => topic.Text("topic") == "joint-exercise");

    private Task<HttpResponseMessage> PostAsync(string body, string? article = null) =>
        Client.PostAsync($"{article ?? Article}/corrections", new StringContent(body, Encoding.UTF8, "application/json"), Cancellation);
}
