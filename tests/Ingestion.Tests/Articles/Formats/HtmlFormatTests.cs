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
        Assert.Contains(new Noise("Kapal Induk Karam di Teluk Persia", NoiseKind.CrossLink, article.Text.Length), article.Noise);
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

    [Fact]
    public void Rows_of_a_table_and_items_of_a_list_are_lines_of_the_text()
    {
        var article = Some.Article($"<html><body><article><h1>Judul di halaman ini</h1>{Body}<table><tr><th>Tahun<th>Latihan</tr><tr><td>2023<td>Enam</table><ul><li>Satu kapal perusak ikut.<li>Dua fregat menyusul.</ul>{Body.Replace("Kementerian", "Staf", StringComparison.Ordinal)}</article></body></html>");

        Assert.Contains("\n\nTahun; Latihan\n\n2023; Enam\n\nSatu kapal perusak ikut.\n\nDua fregat menyusul.\n\n", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_columns_of_a_layout_of_tables_are_no_rows() =>
        Assert.Equal(
            $"{Some.Paragraph}\n\n{Some.SecondParagraph}",
            Some.Article($"<html><body><table><tr><td><a href='/'>Depan</a><br><a href='/2'>Arsip</a><td>{Some.Paragraph}<br><br>{Some.SecondParagraph}</table></body></html>").Text);

    [Fact]
    public void Text_that_a_click_unfolds_belongs_to_the_text_and_a_hidden_message_does_not()
    {
        var article = Some.Article($"<html><body><article><p>{Some.Paragraph} Pertama.</p><div style='display: none'>{Body}</div><p hidden>Anda sedang luring, dan artikel ini dibaca dari simpanan peramban Anda.</p></article></body></html>");

        Assert.EndsWith(Some.SecondParagraph, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_teaser_gives_way_to_the_whole_text_of_the_linked_data() =>
        Assert.Equal(
            $"{Some.Paragraph}\n\n{Some.SecondParagraph}",
            Some.Article($$"""<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Judul","articleBody":"{{Some.Paragraph}}\n\n{{Some.SecondParagraph}}"}</script></head><body><h1>Judul</h1><p>{{Some.Paragraph[..90]}}…</p></body></html>""").Text);

    [Fact]
    public void A_page_that_shows_a_teaser_among_other_texts_gives_the_text_of_its_linked_data()
    {
        const string Other = "Jambatan di bandar itu perlahan dan satu lorong ditutup untuk kerja paip sampai petang ini, menurut polis trafik daerah.";
        var body = string.Concat(Enumerable.Repeat($"{Some.SecondParagraph} ", 6));

        Assert.Equal(
            $"{Some.Paragraph}\n\n{body.Trim()}",
            Some.Article($$"""<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Judul di halaman ini","articleBody":"{{Some.Paragraph}}\n\n{{body}}"}</script></head><body><h1>Judul di halaman ini</h1><p>{{Some.Paragraph[..90]}}…</p><div><p>{{Other}}</p><p>Lagi: {{Other}}</p><p>Pula: {{Other}}</p></div></body></html>""").Text);
    }

    [Fact]
    public void The_block_with_the_heading_comes_before_a_longer_one_without()
    {
        var other = string.Concat(Enumerable.Repeat("<h4>Kabar desa</h4><p>Surat keterangan dibuat setiap Senin sampai Kamis di kantor desa, dan tidak dipungut biaya apa pun dari warga.</p>", 4));

        var article = Some.Article($"<html><body><div id='muka'><div class='judul'>Judul di halaman ini</div>{Body}</div><div id='bawah'>{other}</div></body></html>");

        Assert.Equal("Judul di halaman ini", article.Title);
        Assert.Equal($"{Some.Paragraph}\n\n{Some.SecondParagraph}", article.Text);
    }

    [Fact]
    public void A_title_is_given_as_the_heading_shows_it() =>
        Assert.Equal(
            "Judul di halaman ini",
            Some.Article($"""<html><head><meta property="og:title" content="JUDUL DI HALAMAN INI - Kabar Meta"></head><body><h1>Judul di halaman ini</h1>{Body}</body></html>""").Title);

    [Theory]
    [InlineData("""<meta property="article:modified_time" content="2024-10-20T08:00:00+07:00">""")]
    [InlineData("""<meta property="article:modified_time" content="2024-10-20T08:00:00+07:00"><meta name="date" content="2024-10-20">""")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Judul","dateModified":"2024-10-20"}</script>""")]
    public void The_day_of_a_change_is_not_that_of_publication(string head) =>
        Assert.Null(Some.Article($"<html><head>{head}</head><body><h1>Judul di halaman ini</h1>{Body}</body></html>").Published);

    [Theory]
    [InlineData("content_PublishedDate")]
    [InlineData("dtk:publishdate")]
    [InlineData("parsely-pub-date")]
    [InlineData("DC.date.issued")]
    public void The_names_that_publishing_systems_give_to_the_date_are_known(string name) =>
        Assert.Equal(new DateOnly(2024, 10, 16), Some.Article($"<html><head><meta name='{name}' content='2024/10/16 21:45:00'></head><body>{Body}</body></html>").Published?.Date);

    [Fact]
    public void Paragraphs_that_stand_in_blocks_right_in_the_body_are_text() =>
        Assert.Equal(
            $"{Some.Paragraph}\n\n{Some.SecondParagraph}",
            Some.Article($"<html><body><h1>Judul di halaman ini</h1><div>{Some.Paragraph}</div><div>{Some.SecondParagraph}</div></body></html>").Text);

    [Fact]
    public void The_pages_own_data_give_the_text_behind_a_teaser() =>
        Assert.Equal(
            $"{Some.Paragraph}\n\n{Some.SecondParagraph}",
            Some.Article($$"""<html><body><h1>Judul di halaman ini</h1><p>{{Some.Paragraph[..80]}}…</p><script type="application/json">{"props":[{"headline":"Judul di halaman ini","bodyHtml":"{{Body}}"}]}</script></body></html>""").Text);
}
