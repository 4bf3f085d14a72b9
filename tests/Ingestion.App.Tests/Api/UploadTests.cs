using System.Net;
using System.Text.Json;
using Ingestion.App.Tests.Support;

namespace Ingestion.App.Tests.Api;

[Collection(typeof(ApiTestGroup))]
public sealed class UploadTests(ApiFixture api)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_becomes_a_blob_that_is_read_and_can_be_had_again()
    {
        var bytes = SampleText.Article(11);
        var (status, location, answer) = await PostAsync("/api/articles?name=..%2Fkabar%20%22baru%22.txt", bytes);

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.EndsWith("/kabar _baru_.txt", answer.Text("blob")!, StringComparison.Ordinal);
        Assert.Equal(ApiFixture.IdOf(answer.Text("blob")!), answer.Text("articleId"));
        Assert.Equal($"/api/articles/{answer.Text("articleId")}", location);
        Assert.Equal(bytes, (await api.Blob(answer.Text("blob")!).DownloadContentAsync(Cancellation)).Value.Content.ToArray());
    }

    [Fact]
    public async Task The_same_file_twice_is_one_article_and_another_one_of_its_name_is_a_second()
    {
        var (_, first, _) = await PostAsync("/api/articles?name=a.txt", SampleText.Article(12));
        var (status, again, _) = await PostAsync("/api/articles?name=a.txt", SampleText.Article(12));
        var (_, other, _) = await PostAsync("/api/articles?name=a.txt", SampleText.Article(13));

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Theory]
    [InlineData("/api/articles", "name")]
    [InlineData("/api/articles?name=", "name")]
    [InlineData("/api/articles?name=a&name=b", "name")]
    [InlineData("/api/articles?name=a&folder=b", "folder")]
    public async Task A_file_without_a_name_is_refused(string path, string parameter)
    {
        var (status, _, problem) = await PostAsync(path, SampleText.Article(14));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(parameter, problem.Text("parameter"));
    }

    [Fact]
    public async Task An_empty_body_is_refused()
    {
        var (status, _, _) = await PostAsync("/api/articles?name=a.txt", []);

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Theory]
    [InlineData("hostile.json")]
    [InlineData("kosong.txt")]
    public async Task The_file_of_an_article_or_rejection_is_given_to_be_kept(string file)
    {
        var bytes = await File.ReadAllBytesAsync(CaseFile.PathOf($"articles/{file}"), Cancellation);
        await api.Blob(file).UploadAsync(new BinaryData(bytes), overwrite: true, Cancellation);

        using var response = await api.Client.GetAsync($"/api/articles/{ApiFixture.IdOf(file)}/source", Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(bytes, await response.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(file, response.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        using var same = new HttpRequestMessage(HttpMethod.Get, response.RequestMessage!.RequestUri) { Headers = { { "If-None-Match", response.Headers.ETag!.ToString() } } };
        using var unchanged = await api.Client.SendAsync(same, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Theory]
    [InlineData("cuaca.txt", "The file is gone.")]
    [InlineData("never.txt", "There is no such article.")]
    public async Task A_file_that_is_not_there_is_not_found(string file, string title)
    {
        using var response = await api.Client.GetAsync($"/api/articles/{ApiFixture.IdOf(file)}/source", Cancellation);

        Assert.Equal(title, (await ProblemAnswer.ReadAsync(response, HttpStatusCode.NotFound)).Text("title"));
    }

    private async Task<(HttpStatusCode Status, string? Location, JsonElement Answer)> PostAsync(string path, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        using var response = await api.Client.PostAsync(path, content, Cancellation);
        return (response.StatusCode, response.Headers.Location?.OriginalString, JsonElement.Parse(await response.Content.ReadAsStringAsync(Cancellation)));
    }
}
