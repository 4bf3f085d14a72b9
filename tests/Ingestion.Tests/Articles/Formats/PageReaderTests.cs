using Ingestion.Articles;

namespace Ingestion.Tests.Articles.Formats;

public sealed class PageReaderTests
{
    private static readonly string Long = string.Join(' ', Enumerable.Repeat("Rusia dan China menggelar latihan", 8));

    [Theory]
    [InlineData("<html><body><article><h1>LONG</h1><p>TEXT</p></article></body></html>")]
    [InlineData("# LONG\n\nTEXT")]
    public void A_heading_that_is_longer_than_a_title_is_a_paragraph(string page)
    {
        var article = Some.Article(page.Replace("LONG", Long, StringComparison.Ordinal).Replace("TEXT", Some.Paragraph, StringComparison.Ordinal));

        Assert.True(Long.Length > ArticleLimits.TitleLength);
        Assert.Null(article.Title);
        Assert.Equal($"{Long}\n\n{Some.Paragraph}", article.Text);
    }
}
