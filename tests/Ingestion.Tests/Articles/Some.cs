using System.Text;
using Ingestion.Articles;

namespace Ingestion.Tests.Articles;

internal static class Some
{
    public const string Paragraph =
        "Kementerian Pertahanan Rusia mengatakan pada Selasa bahwa kapal perang kedua negara akan berlatih bersama di Laut Jepang selama sepekan.";

    public const string SecondParagraph =
        "Juru bicara militer China menyebut latihan itu rutin dan tidak ditujukan kepada pihak ketiga mana pun.";

    public static Article Article(string text) => Article(Encoding.UTF8.GetBytes(text));

    public static Article Article(byte[] content)
    {
        var result = ArticleReader.Read("article", content);
        Assert.True(result.TryGetArticle(out var article, out var rejection), rejection?.Message);
        return article;
    }

    public static Rejection Rejection(string text) => Rejection(Encoding.UTF8.GetBytes(text));

    public static Rejection Rejection(byte[] content)
    {
        var result = ArticleReader.Read("article", content);
        Assert.False(result.TryGetArticle(out _, out var rejection));
        return rejection!;
    }

    /// <summary>A page of plain text: a title, these lines, and two paragraphs.</summary>
    public static string Page(params string[] linesAfterTitle) =>
        string.Join("\n\n", ["Rusia dan China Gelar Latihan Laut Bersama", .. linesAfterTitle, Paragraph, SecondParagraph]);
}
