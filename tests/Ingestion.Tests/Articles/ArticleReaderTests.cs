using System.Text;
using Ingestion.Articles;

namespace Ingestion.Tests.Articles;

public sealed class ArticleReaderTests
{
    [Fact]
    public void A_page_of_plain_text_becomes_title_text_and_noise()
    {
        var article = Some.Article(
            """
            9.2 C
            New York
            Monday, March 18, 2024

            Rusia dan China Gelar Latihan Laut Bersama

            Moskow, KABARHARI.ID

            Kapal perang Rusia dan China akan berlatih bersama di Laut Jepang pekan ini, kata kementerian pertahanan.

            Baca juga: Kapal Induk Amerika Tenggelam

            Sebagaimana dilansir Reuters, latihan itu berlangsung tujuh hari. (abc/d01)

            Related Articles

            2024 © Kabarhari.id All rights reserved
            """);

        Assert.Equal("Rusia dan China Gelar Latihan Laut Bersama", article.Title);
        Assert.Equal(
            "Kapal perang Rusia dan China akan berlatih bersama di Laut Jepang pekan ini, kata kementerian pertahanan.\n\n"
            + "Sebagaimana dilansir Reuters, latihan itu berlangsung tujuh hari.",
            article.Text);
        Assert.Null(article.Published);
        Assert.Equal("Kabarhari.id", article.Source);
        Assert.Equal("Reuters", article.Agency);
        Assert.Equal(Language.Indonesian, article.Language);
        var (afterFirst, afterLast) = (article.Text.IndexOf("\n\n", StringComparison.Ordinal), article.Text.Length);
        Assert.Equal(
            [
                new Noise("9.2 C", NoiseKind.CrawlHeader, 0),
                new Noise("New York", NoiseKind.CrawlHeader, 0),
                new Noise("Monday, March 18, 2024", NoiseKind.CrawlHeader, 0),
                new Noise("Moskow, KABARHARI.ID", NoiseKind.Dateline, 0),
                new Noise("Baca juga: Kapal Induk Amerika Tenggelam", NoiseKind.CrossLink, afterFirst),
                new Noise("(abc/d01)", NoiseKind.DeskInitials, afterLast),
                new Noise("Related Articles", NoiseKind.CrossLink, afterLast),
                new Noise("2024 © Kabarhari.id All rights reserved", NoiseKind.Copyright, afterLast),
            ],
            article.Noise);
    }

    [Theory]
    [InlineData("a b.txt")]
    [InlineData("\"quoted\" 'names'.png")]
    [InlineData("100%25.html")]
    [InlineData("tag#1?.json")]
    [InlineData("../../etc/passwd")]
    [InlineData("新闻/статья.md")]
    [InlineData("\ud800.txt")]
    public void The_name_of_a_file_decides_nothing(string name)
    {
        var content = Encoding.UTF8.GetBytes(Some.Page());

        var read = ArticleReader.Read(name, content);

        Assert.Equal("Rusia dan China Gelar Latihan Laut Bersama", read.Article?.Title);
        Assert.Equal($"{Some.Paragraph}\n\n{Some.SecondParagraph}", read.Article?.Text);
    }
}
