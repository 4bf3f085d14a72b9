using System.Net;
using System.Text;
using System.Text.Json;
using Ingestion.App.Tests.Support;

namespace Ingestion.App.Tests.Api;

[Collection(typeof(ApiTestGroup))]
public sealed class ClassifyTests(ApiFixture api)
{
    private const string Properties = "file articleId title published source agency language text noise modelVersion topics";

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("latihan-laut.txt", "joint-exercise")]
    [InlineData("arms.json", "arms-supply-allegation")]
    [InlineData("taiwan.html", "taiwan")]
    [InlineData("sekatan.md", "sanctions")]
    public async Task A_file_is_labelled_as_when_it_is_ingested(string file, string topic)
    {
        var (status, answer) = await PostAsync(await File.ReadAllBytesAsync(CaseFile.PathOf($"articles/{file}"), Cancellation));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(Properties, JsonShape.NamesOf(answer));
        Assert.Contains(answer.GetProperty("topics").EnumerateArray(), label => label.Text("topic") == topic);
        Assert.All(answer.GetProperty("topics").EnumerateArray(), label => JsonShape.AssertEvidenceStandsIn(answer.Text("text")!, label));
        var stored = await api.GetAsync($"/api/articles/{ApiFixture.IdOf(file)}");
        Assert.Equal(stored.Text("title"), answer.Text("title"));
        Assert.Equal(stored.Text("text"), answer.Text("text"));
        Assert.Equal(stored.GetProperty("topics").GetRawText(), answer.GetProperty("topics").GetRawText());
    }

    [Fact]
    public async Task Nothing_is_stored()
    {
        await PostAsync(SampleText.Article(7));

        Assert.Equal(api.All.Length, (await api.ItemsAsync("/api/classifications?limit=1000")).Length);
    }

    [Fact]
    public async Task An_empty_body_and_a_picture_are_rejected_with_their_reasons()
    {
        var (emptyStatus, empty) = await PostAsync([]);
        var (pictureStatus, picture) = await PostAsync(Png);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, emptyStatus);
        Assert.Equal("empty", empty.Text("reason"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pictureStatus);
        Assert.Equal("unsupported-format", picture.Text("reason"));
        Assert.NotEmpty(picture.Text("detail")!);
    }

    [Fact]
    public async Task Whatever_content_type_is_named_the_content_decides()
    {
        using var content = new StringContent(Encoding.UTF8.GetString(SampleText.Article(3)), Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await api.Client.PostAsync("/api/classify", content, Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        using var response = await api.Client.PostAsync("/api/classify", content, Cancellation);
        return (response.StatusCode, JsonElement.Parse(await response.Content.ReadAsStringAsync(Cancellation)));
    }
}
