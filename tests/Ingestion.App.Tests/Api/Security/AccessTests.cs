using System.Net;
using Ingestion.App.Tests.Support;

namespace Ingestion.App.Tests.Api.Security;

public sealed class AccessTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_a_key_set_only_who_shows_it_is_answered()
    {
        await using var app = await AloneApp.StartAsync(Cancellation, $"--IngestionApiKey={Key}");

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, "/api/topics", ("Authorization", $"Bearer {Key}")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, "/api/topics", ("authorization", $"bearer {Key}")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, "/api/topics", ("x-functions-key", Key)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, $"/api/topics?code={Key}"));
        foreach (var path in new[] { "/api/topics", "/API/topics", "/api/classifications", "/api/nowhere", "/api/articles/1/source", "/api/openapi.json" })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, path));
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, "/api/topics", ("Authorization", $"Basic {Key}")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, "/api/topics", ("Authorization", $"Bearer {Key}x")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, $"/api/topics?code={Key[..^1]}"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, "/"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(app, "/api/health"));
    }

    [Fact]
    public async Task Who_shows_no_key_is_told_how_to()
    {
        await using var app = await AloneApp.StartAsync(Cancellation, $"--IngestionApiKey={Key}");
        using var response = await app.Client.GetAsync("/api/topics", Cancellation);

        Assert.Contains("Bearer", (await ProblemAnswer.ReadAsync(response, HttpStatusCode.Unauthorized)).Text("detail"), StringComparison.Ordinal);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("/api/articles?name=a.txt")]
    [InlineData("/api/articles/00112233445566778899aabbccddeeff/corrections")]
    public async Task Where_writing_is_switched_off_the_routes_that_write_say_so(string path)
    {
        await using var app = await AloneApp.StartAsync(Cancellation, "--IngestionReadOnly=true");
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var response = await app.Client.PostAsync(path, content, Cancellation);

        Assert.Contains("IngestionReadOnly", (await ProblemAnswer.ReadAsync(response, HttpStatusCode.Forbidden)).Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1:1", HttpStatusCode.Forbidden)]
    [InlineData("https://desk.example", HttpStatusCode.UnprocessableEntity)]
    [InlineData("{own}", HttpStatusCode.UnprocessableEntity)]
    public async Task A_page_of_another_site_has_nothing_sent(string origin, HttpStatusCode status)
    {
        await using var app = await AloneApp.StartAsync(Cancellation, "--IngestionCorsOrigins=https://desk.example");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/classify")
        {
            Content = new ByteArrayContent([]),
            Headers = { { "Origin", origin.Replace("{own}", app.Client.BaseAddress!.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal) } },
        };
        using var response = await app.Client.SendAsync(request, Cancellation);

        await ProblemAnswer.ReadAsync(response, status);
    }

    [Fact]
    public async Task Only_a_site_that_is_allowed_may_read_answers_in_a_browser()
    {
        await using var closed = await AloneApp.StartAsync(Cancellation);
        await using var open = await AloneApp.StartAsync(Cancellation, "--IngestionCorsOrigins=https://desk.example", $"--IngestionApiKey={Key}");

        Assert.Null(await AllowedOriginAsync(closed, HttpMethod.Get, "https://desk.example"));
        Assert.Null(await AllowedOriginAsync(open, HttpMethod.Get, "https://evil.example"));
        Assert.Equal("https://desk.example", await AllowedOriginAsync(open, HttpMethod.Get, "https://desk.example"));
        Assert.Equal("https://desk.example", await AllowedOriginAsync(open, HttpMethod.Options, "https://desk.example"));
    }

    [Fact]
    public async Task A_host_name_that_was_made_to_lead_here_is_refused()
    {
        await using var app = await AloneApp.StartAsync(Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(app, "/api/topics", ("Host", "evil.example")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, "/api/topics", ("Host", "localhost:7071")));
    }

    [Fact]
    public async Task Who_sends_too_much_is_told_when_to_come_again()
    {
        await using var app = await AloneApp.StartAsync(Cancellation, "--IngestionRequestsPerSecond=1");
        var responses = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => app.Client.GetAsync("/api/topics", Cancellation)));

        Assert.Contains(responses, response => response.StatusCode == HttpStatusCode.OK);
        var refused = responses.Where(response => response.StatusCode != HttpStatusCode.OK).ToList();
        Assert.NotEmpty(refused);
        foreach (var response in refused)
        {
            await ProblemAnswer.ReadAsync(response, HttpStatusCode.TooManyRequests);
            Assert.True(response.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, "/"));
    }

    [Theory]
    [InlineData("/api/classify")]
    [InlineData("/api/articles?name=long.txt")]
    public async Task A_body_longer_than_a_file_may_be_is_refused(string path)
    {
        await using var app = await AloneApp.StartAsync(Cancellation);
        using var content = new ByteArrayContent(new byte[Ingestion.Articles.ArticleLimits.FileBytes + 1]);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content, Headers = { ExpectContinue = true } };
        using var response = await app.Client.SendAsync(request, Cancellation);

        await ProblemAnswer.ReadAsync(response, HttpStatusCode.RequestEntityTooLarge);
    }

    private static async Task<HttpStatusCode> StatusAsync(AloneApp app, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await app.Client.SendAsync(request, Cancellation);
        return response.StatusCode;
    }

    private static async Task<string?> AllowedOriginAsync(AloneApp app, HttpMethod method, string origin)
    {
        using var request = new HttpRequestMessage(method, "/api/topics")
        {
            Headers = { { "Origin", origin }, { "Access-Control-Request-Method", "GET" } },
        };
        using var response = await app.Client.SendAsync(request, Cancellation);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? Assert.Single(allowed) : null;
    }
}
