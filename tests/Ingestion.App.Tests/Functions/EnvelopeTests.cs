using System.Text.Json;
using Ingestion.App.Tests.Support;

namespace Ingestion.App.Tests.Functions;

/// <summary>Sends what the Functions host sends, byte for byte, and looks at the answer and at what came of it.</summary>
[Collection<HandlerTestGroup>]
public sealed class EnvelopeTests(HandlerFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Requests =>
        [.. Directory.EnumerateFiles(RecordedRequest.Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_request_of_the_host_is_answered_as_the_host_needs_it(string name)
    {
        var recorded = RecordedRequest.Read(name);

        var answer = await RawHttp.SendAsync(fixture.Port, recorded.Request, recorded.Headers, recorded.Body, Cancellation);

        Assert.Equal(recorded.Answer.Status, answer.Status);
        Assert.Equal(recorded.Answer.ContentType, answer.ContentType);
        Assert.NotEmpty(answer.Body);
        Assert.Equal(recorded.Answer.Body ?? answer.Body, answer.Body);
        Assert.All(recorded.Answer.Holds ?? [], part => Assert.Contains(part, answer.Body, StringComparison.OrdinalIgnoreCase));
        foreach (var then in recorded.Then)
        {
            using var response = await fixture.Client.GetAsync(then.Path, Cancellation);
            var body = await response.Content.ReadAsStringAsync(Cancellation);
            Assert.True((int)response.StatusCode == then.Status, $"{then.Path}: {(int)response.StatusCode} {body}");
            Assert.All(then.Holds, part => Assert.Contains(part, body, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("[]", "envelope")]
    [InlineData("null", "envelope")]
    [InlineData("", "JSON")]
    [InlineData("""{"Data":{},"Metadata":{}}""", "name")]
    [InlineData("""{"Data":{},"Metadata":{"name":"\"a\""}}""", "LastModified")]
    [InlineData("""{"Data":{},"Metadata":{"name":"\"a\"","Properties":{"LastModified":7}}}""", "LastModified")]
    [InlineData("""{"Data":{},"Metadata":{"name":"\"a\"","Properties":{"LastModified":"2026-11-21T22:20:56+00:00"}}}""", "base64")]
    [InlineData("""{"Data":{"x":"not base64!"},"Metadata":{"name":"\"a\"","Properties":{"LastModified":"2026-11-21T22:20:56+00:00"}}}""", "base64")]
    [InlineData("""{"Data":{"x":{}},"Metadata":{"name":"\"a\"","Properties":{"LastModified":"2026-11-21T22:20:56+00:00"}}}""", "base64")]
    public async Task What_is_no_blobs_envelope_is_refused_with_what_is_missing(string body, string named)
    {
        var answer = await RawHttp.SendAsync(fixture.Port, "POST /IngestArticle HTTP/1.1", [["Host", "127.0.0.1"]], body, Cancellation);

        Assert.Equal(400, answer.Status);
        Assert.Contains(named, JsonElement.Parse(answer.Body).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blobs_name_that_is_encoded_once_is_the_same_name()
    {
        var envelope = HandlerApp.Envelope("x", SampleText.Article(1), DateTimeOffset.UnixEpoch);
        envelope["Metadata"]!["name"] = "sekali.txt";

        using var answer = await fixture.App.PostAsync("IngestArticle", envelope, Cancellation);

        answer.EnsureSuccessStatusCode();
        using var article = await fixture.Client.GetAsync($"/api/articles/{Articles.ArticleId.ForBlob("sekali.txt")}", Cancellation);
        article.EnsureSuccessStatusCode();
    }
}
