using Ingestion.Articles;

namespace Ingestion.Tests.Articles.Formats;

public sealed class HtmlFormatTests
{
    private const string Body = "<p>" + Some.Paragraph + "</p><p>" + Some.SecondParagraph + "</p>";

    private const string LinkedData =
        """<script type="application/ld+json">{"@type":"NewsArticle","headline":"Judul dari data","datePublished":"2024-10-16T21:45:00+07:00","publisher":{"name":"Warta Kita"}}</script>""";

    private const string Meta = """<meta property="article:published_time" content="2024-10-17T08:00:00+07:00"><meta property="og:site_name" content="Kabar Meta">""";

    private const string Time = """<time datetime="2024-10-18">18 Oktober 2024</time>""";

    [Theory]
    [InlineData(LinkedData + Meta, Time, "2024-10-16", DateBasis.JsonLd)]
    [InlineData(Meta, Time, "2024-10-17", DateBasis.Meta)]
    [InlineData("", Time, "2024-10-18", DateBasis.TimeElement)]
    [InlineData("", "<p>Sabtu, 19 Oktober 2024 | 10:00 WIB</p>", "2024-10-19", DateBasis.HeaderLine)]
    public void The_most_trusted_date_counts(string head, string line, string date, DateBasis basis)
    {
        var article = Some.Article($"<html><head>{head}</head><body><article><h1>Judul di halaman ini</h1>{line}{Body}</article></body></html>");

        Assert.Equal(date, article.Published?.Date.ToString("yyyy-MM-dd", null));
        Assert.Equal(basis, article.Published?.Basis);
    }

    [Fact]
    public void Linked_data_gives_title_and_source()
    {
        var article = Some.Article($"<html><head>{LinkedData}{Meta}</head><body><h1>Judul di halaman ini</h1>{Body}</body></html>");

        Assert.Equal("Judul dari data", article.Title);
        Assert.Equal("Warta Kita", article.Source);
    }

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle", broken</script>""")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"\ud800"}</script>""")]
    [InlineData("""<script type="application/ld+json">[[[1]]]</script>""")]
    public void Broken_linked_data_says_nothing(string script) =>
        Assert.Equal("Judul di halaman ini", Some.Article($"<html><head>{script}</head><body><h1>Judul di halaman ini</h1>{Body}</body></html>").Title);

    [Fact]
    public void Menus_scripts_and_neighbours_are_no_text()
    {
        var article = Some.Article(
            $"""
            <html><body>
            <nav><a href="/">Beranda</a> <a href="/dunia">Dunia</a></nav>
            <div class="isi"><h1>Judul di halaman ini</h1>{Body}
            <script>document.write("<p>{Some.Paragraph} dari skrip</p>")</script>
            <p><a href="/lain">Kapal Induk Karam di Teluk Persia</a></p></div>
            <aside><p>{new string('x', 80)}</p></aside>
            <div class="related-posts"><p>Kalimat panjang dari artikel lain yang tidak boleh sampai ke teks, apa pun isinya.</p></div>
            </body></html>
            """);

        Assert.Equal($"{Some.Paragraph}\n\n{Some.SecondParagraph}", article.Text);
        Assert.Contains(new Noise("Kapal Induk Karam di Teluk Persia", NoiseKind.CrossLink), article.Noise);
    }

    [Fact]
    public void Paragraphs_between_line_breaks_are_paragraphs()
    {
        var article = Some.Article($"<html><body><div>{Some.Paragraph}<br><br>{Some.SecondParagraph}</div></body></html>");

        Assert.Equal($"{Some.Paragraph}\n\n{Some.SecondParagraph}", article.Text);
    }

    [Fact]
    public void A_text_whose_paragraphs_stand_right_in_the_body_is_read() =>
        Assert.Equal($"{Some.Paragraph}\n\n{Some.SecondParagraph}", Some.Article($"<body>{Body}</body>").Text);

    [Fact]
    public void A_page_without_text_of_its_own_gives_the_text_of_its_linked_data() =>
        Assert.Equal(
            Some.Paragraph,
            Some.Article($$"""<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Judul","articleBody":"{{Some.Paragraph}}"}</script></head><body><div id="app"></div></body></html>""").Text);

    [Fact]
    public void A_press_text_with_a_tag_in_it_is_plain_text() =>
        Assert.Contains("<b>penting</b>", Some.Article(Some.Page("Kata itu ditulis <b>penting</b> di dalam pernyataan kementerian.")).Text, StringComparison.Ordinal);
}
