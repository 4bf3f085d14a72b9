using System.Text.Json;

namespace Ingestion.App.Tests.Api;

[Collection(typeof(ApiTestGroup))]
public sealed class ClassificationsTests(ApiFixture api)
{
    private const string Properties =
        "articleId blob title published date dateBasis source agency language topic score stance stanceScore voices evidence storyId modelVersion";

    [Fact]
    public async Task The_answer_has_the_agreed_properties_and_no_others()
    {
        var answer = await api.GetAsync("/api/classifications");

        Assert.Equal("items continuation", JsonShape.NamesOf(answer));
        Assert.All(answer.GetProperty("items").EnumerateArray(), item => Assert.Equal(Properties, JsonShape.NamesOf(item)));
        var taiwan = Assert.Single(api.All, item => item.Text("blob") == "taiwan.html" && item.Text("topic") == "taiwan");
        Assert.Equal(ApiFixture.IdOf("taiwan.html"), taiwan.Text("articleId"));
        Assert.Equal("Taiwan Kecam Latihan China di Dekat Pulau, Beijing Membela Diri", taiwan.Text("title"));
        Assert.Equal("2024-10-16", taiwan.Text("published"));
        Assert.Equal("2024-10-16", taiwan.Text("date"));
        Assert.Equal("meta", taiwan.Text("dateBasis"));
        Assert.Equal("Harian Selat", taiwan.Text("source"));
        Assert.Null(taiwan.Text("agency"));
        Assert.Equal("id", taiwan.Text("language"));
        Assert.InRange(taiwan.GetProperty("score").GetDouble(), 0.5, 1);
        Assert.InRange(taiwan.GetProperty("stanceScore").GetDouble(), 0, 1);
        Assert.Equal("actor stance score evidence", JsonShape.NamesOf(taiwan.GetProperty("voices")[0]));
        Assert.Equal("start end quote score", JsonShape.NamesOf(taiwan.GetProperty("evidence")[0]));
    }

    [Fact]
    public void An_article_without_topics_is_one_item_filed_under_the_day_it_came()
    {
        var weather = Assert.Single(api.All, item => item.Text("blob") == "cuaca.txt");

        Assert.Equal(JsonValueKind.Null, weather.GetProperty("topic").ValueKind);
        Assert.Equal(JsonValueKind.Null, weather.GetProperty("score").ValueKind);
        Assert.Null(weather.Text("published"));
        Assert.Equal("2025-06-01", weather.Text("date"));
        Assert.Equal("received", weather.Text("dateBasis"));
    }

    [Fact]
    public void All_articles_are_there_newest_first()
    {
        Assert.Equal(8, api.All.Select(item => item.Text("articleId")).Distinct().Count());
        Assert.Equal(api.All.Select(item => item.Text("date")).OrderDescending(StringComparer.Ordinal), api.All.Select(item => item.Text("date")));
    }

    [Theory]
    [InlineData("topic=joint-exercise", "topic", "joint-exercise")]
    [InlineData("topic=joint-exercise,sanctions", "topic", "joint-exercise", "sanctions")]
    [InlineData("topic=sanctions&topic=joint-exercise", "topic", "joint-exercise", "sanctions")]
    [InlineData("stance=mixed", "stance", "mixed")]
    [InlineData("stance=favor,against", "stance", "favor", "against")]
    [InlineData("language=ms", "language", "ms")]
    [InlineData("language=en&language=ms", "language", "en", "ms")]
    [InlineData("source=Harian%20Selat", "source", "Harian Selat")]
    [InlineData("source=harian%20SELAT", "source", "Harian Selat")]
    [InlineData("source=Warta%20%22Ujung%22%20%3Cb%3EDunia%3C%2Fb%3E", "source", "Warta \"Ujung\" <b>Dunia</b>")]
    [InlineData("from=2024-10-16&to=2024-10-17", "date", "2024-10-16")]
    [InlineData("to=2024-02-09", "date", "2024-02-08")]
    [InlineData("from=2025-06-01", "date", "2025-06-01")]
    [InlineData("topic=joint-exercise&language=en", "blob", "patrol.txt")]
    [InlineData("q=bayam", "blob", "cuaca.txt")]
    [InlineData("q=Tsushima%20SELAT", "blob", "latihan-laut.txt")]
    public async Task A_parameter_takes_exactly_the_items_that_have_one_of_its_values(string parameters, string property, params string[] values)
    {
        var expected = api.All.Where(item => item.Text(property) is { } value && values.Contains(value)
            && (property != "blob" || !parameters.StartsWith("topic", StringComparison.Ordinal) || item.Text("topic") == "joint-exercise"));

        AssertSame(expected, await api.ItemsAsync($"/api/classifications?{parameters}"));
    }

    [Theory]
    [InlineData("to=2024-02-08")]
    [InlineData("from=2025-06-02")]
    [InlineData("source=Harian")]
    [InlineData("q=tsushim")]
    [InlineData("q=bayam%20tsushima")]
    [InlineData("topic=joint-exercise&language=ms")]
    public async Task What_nothing_has_is_an_empty_answer(string parameters)
    {
        var answer = await api.GetAsync($"/api/classifications?{parameters}");

        Assert.Empty(answer.GetProperty("items").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("continuation").ValueKind);
    }

    [Theory]
    [InlineData("China")]
    [InlineData("china")]
    [InlineData("Taiwan")]
    public async Task An_actor_takes_the_items_that_carry_its_voice(string actor) =>
        AssertSame(
            api.All.Where(item => item.GetProperty("voices").EnumerateArray()
                .Any(voice => string.Equals(voice.Text("actor"), actor, StringComparison.OrdinalIgnoreCase))),
            await api.ItemsAsync($"/api/classifications?actor={actor}"));

    [Fact]
    public async Task A_least_score_leaves_out_what_is_less_sure()
    {
        var scored = api.All.Where(item => item.GetProperty("score").ValueKind == JsonValueKind.Number).ToList();
        var least = scored.Select(item => item.GetProperty("score").GetDouble()).Order().ElementAt(scored.Count / 2);

        AssertSame(
            scored.Where(item => item.GetProperty("score").GetDouble() >= least),
            await api.ItemsAsync(FormattableString.Invariant($"/api/classifications?minScore={least:F17}")));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("", 2)]
    [InlineData("", 3)]
    [InlineData("", 1000)]
    [InlineData("&topic=joint-exercise,sanctions,taiwan", 1)]
    [InlineData("&actor=China", 2)]
    [InlineData("&q=china", 2)]
    public async Task The_pages_together_are_the_whole_answer_once(string parameters, int limit)
    {
        var whole = await api.ItemsAsync($"/api/classifications?limit=1000{parameters}");
        var walked = new List<JsonElement>();
        string? continuation = null;
        do
        {
            var page = await api.GetAsync($"/api/classifications?limit={limit}{parameters}{(continuation is null ? "" : $"&continuation={continuation}")}");
            Assert.InRange(page.GetProperty("items").GetArrayLength(), 0, limit);
            walked.AddRange(page.GetProperty("items").EnumerateArray());
            Assert.InRange(walked.Count, 0, whole.Length);
            continuation = page.Text("continuation");
        }
        while (continuation is not null);

        AssertSame(whole, walked);
    }

    [Fact]
    public async Task What_a_hostile_page_says_comes_back_as_text_and_never_as_markup()
    {
        var raw = await api.Client.GetStringAsync("/api/classifications?limit=1000", TestContext.Current.CancellationToken);

        Assert.DoesNotContain('<', raw);
        Assert.DoesNotContain('\u202E', raw);
        Assert.Contains(api.All, item =>
            item.Text("title") == "<script>alert(\"x\")</script> Rusia & China \u202Egnotabmep\u202C 'latihan' \"gabungan\"");
    }

    private static void AssertSame(IEnumerable<JsonElement> expected, IEnumerable<JsonElement> actual)
    {
        var texts = expected.Select(item => item.GetRawText()).ToList();
        Assert.NotEmpty(texts);
        Assert.Equal(texts, actual.Select(item => item.GetRawText()));
    }
}
