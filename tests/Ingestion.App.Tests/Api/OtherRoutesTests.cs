using System.Net;

namespace Ingestion.App.Tests.Api;

[Collection(typeof(ApiTestGroup))]
public sealed class OtherRoutesTests(ApiFixture api)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_taxonomy_has_eleven_topics_with_a_proposition_each()
    {
        var topics = (await api.GetAsync("/api/topics")).GetProperty("topics").EnumerateArray().ToList();

        Assert.Equal(11, topics.Select(topic => topic.Text("id")).Distinct().Count());
        Assert.All(topics, topic => Assert.All(
            topic.GetProperty("proposition").EnumerateObject().ToList(), text => Assert.NotEmpty(text.Value.GetString()!)));
        Assert.All(topics, topic => Assert.NotEmpty(topic.GetProperty("proposition").EnumerateObject()));
    }

    [Fact]
    public async Task Health_is_ok_and_names_the_model_that_labelled()
    {
        var health = await api.GetAsync("/api/health");

        Assert.Equal("ok", health.Text("status"));
        Assert.Equal(api.All[0].Text("modelVersion"), health.Text("modelVersion"));
    }

    [Fact]
    public async Task A_rejection_tells_its_blob_and_its_reason()
    {
        var answer = await api.GetAsync("/api/rejections?limit=1");

        Assert.Equal("items continuation", JsonShape.NamesOf(answer));
        var rejection = Assert.Single(answer.GetProperty("items").EnumerateArray());
        Assert.Equal("kosong.txt", rejection.Text("blob"));
        Assert.Equal("empty", rejection.Text("reason"));
        Assert.NotEmpty(rejection.Text("message")!);
        Assert.Equal("2025-06-01T10:00:00+00:00", rejection.Text("received"));
    }

    [Theory]
    [InlineData("topic")]
    [InlineData("stance")]
    [InlineData("source")]
    [InlineData("language")]
    public async Task The_months_of_the_timeline_count_the_items(string by)
    {
        var timeline = await api.GetAsync($"/api/timeline?interval=month&by={by}");

        Assert.Equal("interval by counts cut", JsonShape.NamesOf(timeline));
        Assert.Equal("month", timeline.Text("interval"));
        Assert.Equal(by, timeline.Text("by"));
        Assert.False(timeline.GetProperty("cut").GetBoolean());
        Assert.Equal(
            api.All.GroupBy(item => (Start: $"{item.Text("date")![..7]}-01", Value: item.Text(by)))
                .Select(group => (group.Key.Start, group.Key.Value, Count: group.Count()))
                .OrderBy(count => count.Start, StringComparer.Ordinal).ThenBy(count => count.Value, StringComparer.Ordinal),
            timeline.GetProperty("counts").EnumerateArray()
                .Select(count => (count.Text("start")!, count.Text("value"), count.GetProperty("count").GetInt32())));
    }

    [Theory]
    [InlineData("day", "2024-10-16")]
    [InlineData("week", "2024-10-14")]
    [InlineData("month", "2024-10-01")]
    public async Task An_interval_begins_on_its_first_day(string interval, string start)
    {
        var timeline = await api.GetAsync($"/api/timeline?interval={interval}&by=language&from=2024-10-01&to=2024-11-01&topic=taiwan");

        var count = Assert.Single(timeline.GetProperty("counts").EnumerateArray());
        Assert.Equal(start, count.Text("start"));
        Assert.Equal("id", count.Text("value"));
    }

    [Theory]
    [InlineData("/api/nonsense")]
    [InlineData("/api/")]
    [InlineData("/api")]
    [InlineData("/api/articles/a/b")]
    [InlineData("/api/nothing.json")]
    [InlineData("/nowhere")]
    public async Task A_route_that_is_not_there_is_not_found(string path)
    {
        using var response = await api.Client.GetAsync(path, Cancellation);

        await ProblemAnswer.ReadAsync(response, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("POST", "/api/classifications", "GET")]
    [InlineData("DELETE", "/api/articles/00000000000000000000000000000000", "GET")]
    [InlineData("GET", "/api/articles", "POST")]
    [InlineData("PUT", "/api/topics", "GET")]
    [InlineData("GET", "/api/classify", "POST")]
    [InlineData("DELETE", "/api/health", "GET")]
    public async Task A_method_that_a_route_does_not_take_is_refused_with_those_that_it_takes(string method, string path, string allowed)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await api.Client.SendAsync(request, Cancellation);

        await ProblemAnswer.ReadAsync(response, HttpStatusCode.MethodNotAllowed);
        Assert.Contains(allowed, response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/api/classifications?limit=2", HttpStatusCode.OK)]
    [InlineData("/api/classifications?limit=2&format=csv", HttpStatusCode.OK)]
    [InlineData("/api/timeline", HttpStatusCode.OK)]
    [InlineData("/api/topics", HttpStatusCode.OK)]
    [InlineData("/api/health", HttpStatusCode.OK)]
    [InlineData("/api/openapi.json", HttpStatusCode.OK)]
    [InlineData("/api/docs", HttpStatusCode.OK)]
    [InlineData("/api/classifications?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/articles/1", HttpStatusCode.NotFound)]
    [InlineData("/api/classify", HttpStatusCode.MethodNotAllowed)]
    public async Task A_request_for_the_head_alone_gets_the_same_head_and_no_body(string path, HttpStatusCode status)
    {
        using var whole = await api.Client.GetAsync(path, Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await api.Client.SendAsync(request, Cancellation);

        Assert.Equal((status, status), (whole.StatusCode, head.StatusCode));
        Assert.Equal(whole.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
        Assert.Equal(whole.Headers.Contains("Link"), head.Headers.Contains("Link"));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/favicon.svg")]
    [InlineData("/nowhere")]
    [InlineData("/api/classifications")]
    [InlineData("/api/classifications?limit=0")]
    [InlineData("/api/articles/1")]
    [InlineData("/api/timeline")]
    [InlineData("/api/topics")]
    [InlineData("/api/rejections")]
    [InlineData("/api/health")]
    [InlineData("/api/classify")]
    [InlineData("/api/nonsense")]
    public async Task Every_answer_has_the_security_headers(string path)
    {
        using var response = await api.Client.GetAsync(path, Cancellation);

        Assert.StartsWith("default-src 'none';", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }
}
