using System.Net;

namespace Ingestion.App.Tests.Api;

[Collection(typeof(ApiTestGroup))]
public sealed class ArticlesTests(ApiFixture api)
{
    private const string Properties =
        "articleId blob title published publishedTime publishedOffset date dateBasis source agency language text textLength noise noiseLeftOut topics storyId corrections modelVersion contentHash received";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_comes_whole_with_evidence_that_stands_in_its_text()
    {
        var article = await api.GetAsync($"/api/articles/{ApiFixture.IdOf("latihan-laut.txt")}");

        Assert.Equal(Properties, JsonShape.NamesOf(article));
        Assert.Equal("latihan-laut.txt", article.Text("blob"));
        Assert.Equal("2025-06-01T10:00:00+00:00", article.Text("received"));
        var text = article.Text("text")!;
        Assert.StartsWith("Armada Rusia dan China memulai latihan laut gabungan", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cabai", text, StringComparison.Ordinal);
        Assert.Contains(article.GetProperty("noise").EnumerateArray(), noise =>
            noise.Text("kind") == "cross-link" && noise.Text("text") == "Baca Juga: Harga Cabai Naik Lagi Menjelang Akhir Pekan");
        Assert.NotEmpty(article.GetProperty("topics").EnumerateArray());
        Assert.All(article.GetProperty("topics").EnumerateArray(), topic => JsonShape.AssertEvidenceStandsIn(text, topic));
    }

    [Fact]
    public async Task Every_item_of_an_answer_is_a_label_of_its_article()
    {
        foreach (var item in api.All.Where(item => item.Text("topic") is not null))
        {
            var article = await api.GetAsync($"/api/articles/{item.Text("articleId")}");

            var label = Assert.Single(article.GetProperty("topics").EnumerateArray(), topic => topic.Text("topic") == item.Text("topic"));
            Assert.Equal(label.GetProperty("evidence").GetRawText(), item.GetProperty("evidence").GetRawText());
            Assert.Equal(label.GetProperty("voices").GetRawText(), item.GetProperty("voices").GetRawText());
            Assert.Equal(article.Text("title"), item.Text("title"));
        }
    }

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("7")]
    [InlineData("ABCDEF00000000000000000000000000")]
    [InlineData("%27%20or%20%271%27%20eq%20%271")]
    [InlineData("%3Cscript%3E")]
    [InlineData("..%2F..%2Fhealth")]
    [InlineData("kabar.txt")]
    public async Task An_id_that_no_article_has_is_not_found(string id)
    {
        using var response = await api.Client.GetAsync($"/api/articles/{id}", Cancellation);

        var problem = await ProblemAnswer.ReadAsync(response, HttpStatusCode.NotFound);
        Assert.Equal("There is no such article.", problem.Text("title"));
    }

    [Fact]
    public async Task The_id_of_a_rejected_file_is_not_found_and_the_reason_is_told()
    {
        using var response = await api.Client.GetAsync($"/api/articles/{ApiFixture.IdOf("kosong.txt")}", Cancellation);

        var problem = await ProblemAnswer.ReadAsync(response, HttpStatusCode.NotFound);
        Assert.Equal("empty", problem.Text("reason"));
        Assert.Equal("kosong.txt", problem.Text("blob"));
    }
}
