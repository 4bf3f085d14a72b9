using Ingestion.Articles;

namespace Ingestion.Tests.Articles.Cleaning.Roles;

public sealed class LineRolesTests
{
    private const string Title = "Rusia dan China Gelar Latihan Laut Bersama";
    private const string Body = Some.Paragraph + "\n\n" + Some.SecondParagraph;

    [Theory]
    [InlineData("By Maria Santos | Manila Courier | April 8, 2024", NoiseKind.Byline)]
    [InlineData("Harian Kota, Kamis 2 Maret 2023 | Penulis: Budi Santoso", NoiseKind.Byline)]
    [InlineData("Kapal perusak dalam latihan bersama di Laut Jepang. (Arsip)", NoiseKind.Caption)]
    public void A_line_under_the_title_is_known_for_what_it_is(string line, NoiseKind kind)
    {
        var article = Some.Article(Some.Page(line));

        Assert.Equal(Title, article.Title);
        Assert.Equal(Body, article.Text);
        Assert.Equal([new Noise(line, kind, 0)], article.Noise);
    }

    [Theory]
    [InlineData("Kabar Kota / Dunia / Asia Timur")]
    [InlineData("HOME - NASIONAL - DUNIA - BISNIS - BOLA")]
    public void A_masthead_or_menu_above_the_title_is_not_the_title(string line)
    {
        var article = Some.Article(line + "\n\n" + Some.Page());

        Assert.Equal(Title, article.Title);
        Assert.Equal(Body, article.Text);
    }

    [Theory]
    [InlineData("Board the tankers")]
    [InlineData("Kapal Rusia Tiba di Jakarta, Ternyata...")]
    [InlineData("Kapal Rusia Tiba di Jakarta!! Jangan Kaget!")]
    public void A_short_first_line_and_one_with_a_headlines_marks_are_titles(string title)
    {
        var article = Some.Article($"{title}\n\n{Body}");

        Assert.Equal((title, Body), (article.Title, article.Text));
    }

    [Fact]
    public void A_headline_of_another_field_between_paragraphs_is_no_text()
    {
        var article = Some.Article($"{Title}\n\n{Some.Paragraph}\n\nHarga Cabai Rawit Naik Jelang Lebaran\n\n{Some.SecondParagraph}");

        Assert.Equal(Body, article.Text);
    }

    [Fact]
    public void A_subheading_of_the_texts_own_words_is_text()
    {
        var page = $"{Title}\n\n{Some.Paragraph}\n\nLatihan itu rutin\n\n{Some.SecondParagraph}";

        Assert.Contains("Latihan itu rutin", Some.Article(page).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_words_of_a_paragraph_that_a_crawler_cut_stay()
    {
        var article = Some.Article(Some.Page() + "\n\nKementerian itu juga mengatakan bahwa kapal");

        Assert.Equal(Body + "\n\nKementerian itu juga mengatakan bahwa kapal", article.Text);
    }

    [Fact]
    public void A_lead_that_stands_twice_stays_once()
    {
        var article = Some.Article($"{Title}\n\n{Some.Paragraph}\n\n{Some.Paragraph}\n\n{Some.SecondParagraph}");

        Assert.Equal(Body, article.Text);
        var noise = Assert.Single(article.Noise);
        Assert.Equal((Some.Paragraph, NoiseKind.Repeat), (noise.Text, noise.Kind));
    }

    [Theory]
    [InlineData("Kedua menteri bertukar dokumen di Balai Agung Rakyat, Beijing, Kamis.\n\nFoto: Kantor Pers\n\nKedua menteri bertukar dokumen di Balai Agung Rakyat, Beijing, Kamis.")]
    [InlineData("Bendera kedua negara\n\nBendera kedua negara (Foto: Istimewa)")]
    public void A_caption_that_stands_again_with_its_credit_is_no_text(string captions) =>
        Assert.Equal(Body, Some.Article($"{Title}\n\n{captions}\n\n{Body}").Text);

    [Fact]
    public void Reading_the_text_that_reading_gave_changes_nothing()
    {
        var once = Some.Article(Some.Page("Kamis, 2 Maret 2023 | Penulis: Budi Santoso", "Baca juga: Harga Cabai Naik"));

        var twice = Some.Article($"{once.Title}\n\n{once.Text}");

        Assert.Equal((once.Title, once.Text), (twice.Title, twice.Text));
        Assert.Empty(twice.Noise);
    }
}
