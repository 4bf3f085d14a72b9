namespace Ingestion.Tests.Articles.Cleaning;

public sealed class TitlesTests
{
    [Theory]
    [InlineData("Rusia dan China Gelar Latihan Laut Bersama")]
    [InlineData("Apa Isi Pakta Pertahanan Rusia dan China?")]
    [InlineData("CIA: Soal Taiwan, Tinggal Kapan dan Bagaimana")]
    [InlineData("Moskow: NATO yang Memulai, Kami Hanya Menjawab")]
    [InlineData("\"Kami Siap\", Kata Beijing soal Latihan Bersama")]
    [InlineData("5 Alasan Moskow dan Beijing Kian Akrab Sejak Perang")]
    public void A_first_line_that_looks_like_a_title_is_the_title(string title) =>
        Assert.Equal(title, Some.Article($"{title}\n\n{Some.Paragraph}").Title);

    [Theory]
    [InlineData("Latihan laut kedua negara dimulai kemarin.")]
    [InlineData("JAKARTA - Kapal perang kedua negara mulai berlatih bersama di Laut Jepang")]
    [InlineData("Kementerian Pertahanan")]
    [InlineData("Presiden Rusia (Foto: via Kantor Pers Kremlin)")]
    [InlineData("Baca juga: Kapal Induk Karam di Teluk Persia")]
    public void A_first_line_that_looks_like_something_else_is_not(string line) =>
        Assert.Null(Some.Article($"{line}\n\n{Some.Paragraph}").Title);

    [Fact]
    public void A_line_without_a_text_under_it_is_text() =>
        Assert.Null(Some.Article("Rusia dan China Gelar Latihan Laut Bersama").Title);

    [Fact]
    public void A_trail_of_sections_above_the_title_is_not_the_title() =>
        Assert.Equal(
            "Rusia dan China Gelar Latihan Laut Bersama",
            Some.Article("Depan Dunia Militer Rusia dan China Gelar Latihan Laut Bersama\n\n" + Some.Page()).Title);
}
