using Ingestion.Articles;

namespace Ingestion.Tests.Articles.Cleaning;

public sealed class PageCleanerTests
{
    private const string Title = "Rusia dan China Gelar Latihan Laut Bersama";
    private const string Body = Some.Paragraph + "\n\n" + Some.SecondParagraph;

    [Theory]
    [InlineData("Kata pejabat itu, perundingan tetap dibuka. Baca juga: Kapal Induk Karam di Teluk", "Kata pejabat itu, perundingan tetap dibuka.", "Baca juga: Kapal Induk Karam di Teluk")]
    [InlineData("Kata pejabat itu, perundingan tetap dibuka.BACA JUGA: Kapal Induk Karam di Teluk", "Kata pejabat itu, perundingan tetap dibuka.", "BACA JUGA: Kapal Induk Karam di Teluk")]
    [InlineData("Perundingan tetap dibuka (Baca juga: Kapal Induk Karam) meski tegang, kata pejabat itu.", "Perundingan tetap dibuka meski tegang, kata pejabat itu.", "(Baca juga: Kapal Induk Karam)")]
    [InlineData("BACA JUGA: Kapal Induk Karam di Teluk PersiaPerundingan tetap dibuka meski keadaan tegang, kata pejabat itu.", "Perundingan tetap dibuka meski keadaan tegang, kata pejabat itu.", "BACA JUGA: Kapal Induk Karam di Teluk Persia")]
    [InlineData("BACA JUGA: Kapal Induk Karam Tahun 2024Perundingan tetap dibuka meski keadaan tegang, kata pejabat itu.", "Perundingan tetap dibuka meski keadaan tegang, kata pejabat itu.", "BACA JUGA: Kapal Induk Karam Tahun 2024")]
    [InlineData("Kata pejabat itu, perundingan dibuka. Baca juga: Kapal Induk Karam di Teluk Persia Perundingan tetap dibuka meski tegang, kata pejabat itu.", "Kata pejabat itu, perundingan dibuka. Perundingan tetap dibuka meski tegang, kata pejabat itu.", "Baca juga: Kapal Induk Karam di Teluk Persia")]
    [InlineData("Kata pejabat itu, perundingan dibuka. Baca juga: Kapal Induk Karam di Teluk Persia? Perundingan tetap dibuka meski tegang, kata pejabat itu.", "Kata pejabat itu, perundingan dibuka. Perundingan tetap dibuka meski tegang, kata pejabat itu.", "Baca juga: Kapal Induk Karam di Teluk Persia?")]
    public void A_cross_link_inside_a_paragraph_is_cut_out(string paragraph, string text, string cut)
    {
        var article = Some.Article($"{Title}\n\n{Some.Paragraph}\n\n{paragraph}");

        Assert.Equal($"{Some.Paragraph}\n\n{text}", article.Text);
        var noise = Assert.Single(article.Noise);
        Assert.Equal((cut, NoiseKind.CrossLink), (noise.Text, noise.Kind));
        Assert.Equal(paragraph.StartsWith(cut, StringComparison.Ordinal) ? Some.Paragraph.Length : article.Text.Length, noise.At);
    }

    [Theory]
    [InlineData("BACA JUGA: Video YouTube Latihan Perang Ditonton Jutaan Orang di Seluruh Dunia Sepanjang Pekan Ini")]
    [InlineData("Baca juga: McDonald’s dan iPhone Hilang dari Moskow, Warga Beralih ke Merek Lokal Buatan Sendiri")]
    public void A_name_with_a_capital_inside_does_not_end_a_cross_link(string crossLink)
    {
        var article = Some.Article(Some.Page(crossLink));

        Assert.Equal(Body, article.Text);
        Assert.Equal([new Noise(crossLink, NoiseKind.CrossLink, 0)], article.Noise);
    }

    [Theory]
    [InlineData("Sidang ditutup malam itu juga. (abc/d01)", "(abc/d01)")]
    [InlineData("Sidang ditutup malam itu juga. [th/ab]", "[th/ab]")]
    [InlineData("Sidang ditutup malam itu juga. (ptb/01)", "(ptb/01)")]
    [InlineData("Sidang ditutup malam itu juga. (kb/wm-02)", "(kb/wm-02)")]
    [InlineData("Sidang ditutup malam itu juga. (RY/at)", "(RY/at)")]
    [InlineData("Sidang ditutup malam itu juga.(esn)", "(esn)")]
    [InlineData("Sidang ditutup malam itu juga. (Siti Aminah)", "(Siti Aminah)")]
    [InlineData("Sidang ditutup malam itu juga. (Antara/AFP)", "(Antara/AFP)")]
    public void Desk_initials_after_the_last_sentence_are_cut_off(string last, string initials)
    {
        var article = Some.Article($"{Title}\n\n{Some.Paragraph}\n\n{last}");

        Assert.EndsWith("Sidang ditutup malam itu juga.", article.Text, StringComparison.Ordinal);
        Assert.Equal([new Noise(initials, NoiseKind.DeskInitials, article.Text.Length)], article.Noise);
    }

    [Theory]
    [InlineData("Pertemuan itu berlangsung sehari penuh di Beijing, Selasa (15/10)")]
    [InlineData("Pertemuan itu diikuti pula oleh Amerika Serikat (AS)")]
    [InlineData("Pertemuan itu diikuti Kementerian Pertahanan (Kemhan)")]
    public void Other_brackets_at_a_paragraphs_end_stay(string last) =>
        Assert.EndsWith(last, Some.Article($"{Title}\n\n{Some.Paragraph}\n\n{last}").Text, StringComparison.Ordinal);

    [Fact]
    public void Headlines_under_a_bare_marker_are_no_text()
    {
        var article = Some.Article($"{Title}\n\n{Some.Paragraph}\n\nBaca Juga\n\nKapal Induk Karam di Teluk\n\n{Some.SecondParagraph}");

        Assert.Equal(Body, article.Text);
        Assert.Equal(["Baca Juga", "Kapal Induk Karam di Teluk"], article.Noise.Select(noise => noise.Text));
    }

    [Fact]
    public void A_paragraph_right_under_a_bare_marker_is_text() =>
        Assert.Equal(Body, Some.Article($"{Title}\n\n{Some.Paragraph}\n\nBaca Juga\n\n{Some.SecondParagraph}").Text);

    [Fact]
    public void A_list_of_popular_articles_below_the_text_is_no_text_and_gives_no_date()
    {
        var article = Some.Article(
            Some.Page() + "\n\nPopuler\n\nKapal Induk Karam di Teluk\n\nSenin, 5 Januari 2026 | 09:12\n\nHarga Cabai Naik Lagi");

        Assert.Equal(Body, article.Text);
        Assert.Null(article.Published);
        Assert.Equal(4, article.Noise.Length);
    }

    [Fact]
    public void The_pages_foot_is_no_text_even_if_it_has_sentences()
    {
        var article = Some.Article(Some.Page() + "\n\nTentang Kami\n\nKabarkota adalah media yang didirikan di Bandung dan menyajikan berita dari seluruh dunia.");

        Assert.Equal(Body, article.Text);
    }

    [Fact]
    public void The_title_with_the_outlets_name_is_a_repeat_and_names_the_source()
    {
        var article = Some.Article(Some.Page($"{Title} | Kabarkota"));

        Assert.Equal(Body, article.Text);
        Assert.Equal("Kabarkota", article.Source);
        Assert.Equal([new Noise($"{Title} | Kabarkota", NoiseKind.Repeat, 0)], article.Noise);
    }

    [Fact]
    public void A_lead_that_is_cut_off_above_the_text_is_a_repeat()
    {
        var article = Some.Article(Some.Page("Kementerian Pertahanan Rusia mengatakan pada Selasa bahwa kapal perang..."));

        Assert.Equal(Body, article.Text);
        Assert.Equal(NoiseKind.Repeat, Assert.Single(article.Noise).Kind);
    }

    [Fact]
    public void A_paragraph_that_stands_twice_is_text_once() =>
        Assert.Equal(Body, Some.Article(Some.Page() + "\n\n" + Some.Paragraph).Text);

    [Fact]
    public void A_subheading_between_paragraphs_stays() =>
        Assert.Equal(
            $"{Some.Paragraph}\n\nTanggapan Tokyo\n\n{Some.SecondParagraph}",
            Some.Article($"{Title}\n\n{Some.Paragraph}\n\nTanggapan Tokyo\n\n{Some.SecondParagraph}").Text);

    [Theory]
    [InlineData("Hasil Pertemuan", "Indonesia lawan Bahrain 1-3 di Jinan", "Bahrain lawan Indonesia 2-2 di Riffa")]
    [InlineData("Kapal yang Ikut Berlatih", "Fregat Marshal Shaposhnikov dari Armada Pasifik", "Kapal perusak Urumqi dari Armada Utara")]
    public void A_list_at_the_end_of_a_text_stays_with_its_heading(string heading, string first, string second) =>
        Assert.EndsWith($"{heading}\n\n{first}\n\n{second}", Some.Article(Some.Page() + $"\n{heading}\n{first}\n{second}").Text, StringComparison.Ordinal);
}
