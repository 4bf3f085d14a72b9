using Ingestion.Articles;

namespace Ingestion.Tests.Articles.Formats;

public sealed class JsonFormatTests
{
    [Theory]
    [InlineData("title", "body", "published", "source")]
    [InlineData("headline", "text", "datePublished", "publisher")]
    [InlineData("title", "articleBody", "date", "source")]
    [InlineData("title", "content", "published", "publisher")]
    public void The_names_of_fields_that_exports_use_are_known(string title, string text, string published, string source)
    {
        var article = Some.Article(
            $$"""{"{{title}}":"Judul","{{text}}":"{{Some.Paragraph}}","{{published}}":"2024-10-16T21:45:00+07:00","{{source}}":"Warta Kita","agency":"TASS","language":"id"}""");

        Assert.Equal(("Judul", "Warta Kita", "TASS", Language.Indonesian), (article.Title, article.Source, article.Agency, article.Language));
        Assert.Equal(Some.Paragraph, article.Text);
        Assert.Equal(
            new PublishedDate(new DateOnly(2024, 10, 16), new TimeOnly(21, 45), TimeSpan.FromHours(7), DateBasis.Field), article.Published);
    }

    [Theory]
    [InlineData("1729089900")]
    [InlineData("1729089900000")]
    public void A_number_is_the_time_since_1970(string number) =>
        Assert.Equal(
            new PublishedDate(new DateOnly(2024, 10, 16), new TimeOnly(14, 45), TimeSpan.Zero, DateBasis.Field),
            Some.Article($$"""{"text":"{{Some.Paragraph}}","published":{{number}}}""").Published);

    [Theory]
    [InlineData("-1")]
    [InlineData("99999999999999999")]
    [InlineData("true")]
    [InlineData("\"kemarin\"")]
    [InlineData("{\"a\":[]}")]
    public void A_value_that_is_no_date_is_none(string value) =>
        Assert.Null(Some.Article($$"""{"text":"{{Some.Paragraph}}","published":{{value}}}""").Published);

    [Fact]
    public void A_publisher_may_be_an_object_and_a_text_a_list()
    {
        var article = Some.Article($$"""{"text":["{{Some.Paragraph}}","{{Some.SecondParagraph}}"],"publisher":{"name":"Warta Kita"} }""");

        Assert.Equal($"{Some.Paragraph}\n\n{Some.SecondParagraph}", article.Text);
        Assert.Equal("Warta Kita", article.Source);
    }

    [Fact]
    public void Markup_in_the_text_is_read_as_markup() =>
        Assert.Equal(Some.Paragraph, Some.Article($$"""{"title":"Judul","text":"<p>{{Some.Paragraph}}</p>"}""").Text);

    [Fact]
    public void A_press_text_that_opens_with_a_bracket_is_plain_text() =>
        Assert.StartsWith("[Jakarta]", Some.Article($"[Jakarta] {Some.Paragraph}").Text, StringComparison.Ordinal);
}
