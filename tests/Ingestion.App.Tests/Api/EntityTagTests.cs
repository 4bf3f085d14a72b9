using System.Net;

namespace Ingestion.App.Tests.Api;

[Collection(typeof(ApiTestGroup))]
public sealed class EntityTagTests(ApiFixture api)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Tagged() =>
    [
        "/api/classifications?limit=3",
        "/api/classifications?limit=3&format=csv",
        "/api/classifications?limit=3&format=atom",
        $"/api/articles/{ApiFixture.IdOf("taiwan.html")}",
        "/api/timeline",
        "/api/timeline?format=csv",
        "/api/voices",
        "/api/voices?format=csv",
        "/api/topics",
        "/api/rejections",
    ];

    [Theory]
    [MemberData(nameof(Tagged))]
    public async Task Who_has_the_answer_already_gets_no_body(string path)
    {
        using var first = await api.Client.GetAsync(path, Cancellation);
        var tag = first.Headers.ETag!;

        using var same = await GetAsync(path, $"\"other\", {tag}");
        using var other = await GetAsync(path, "\"other\"");

        Assert.False(tag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(tag, same.Headers.ETag);
        Assert.Empty(await same.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(Cancellation), await other.Content.ReadAsStringAsync(Cancellation));
        Assert.True(first.Headers.CacheControl?.NoCache);
        Assert.True(first.Headers.CacheControl?.Private);
    }

    [Fact]
    public async Task Different_answers_have_different_tags()
    {
        var tags = new List<string>();
        foreach (var path in Tagged())
        {
            using var response = await api.Client.GetAsync(path.Data, Cancellation);
            tags.Add(response.Headers.ETag!.Tag);
        }

        Assert.Equal(tags.Count, tags.Distinct().Count());
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string ifNoneMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "If-None-Match", ifNoneMatch } } };
        return await api.Client.SendAsync(request, Cancellation);
    }
}
