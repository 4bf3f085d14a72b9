namespace Ingestion.Tests.Articles.Formats;

public sealed class StrayControlsTests
{
    [Theory]
    [InlineData("""{"title":"Judul\u001b[31m berita","text":"TEXT\u0007\n\nAkhir\u009b teks."}""")]
    [InlineData("<html><head><title>Judul&#27;[31m berita</title></head><body><article><p>TEXT&#7;</p><p>Akhir&#27; teks.</p></article></body></html>")]
    [InlineData("---\ntitle: Judul&#27;[31m berita\n---\n\nTEXT&#7;\n\nAkhir teks.")]
    public void A_control_character_that_is_written_as_an_escape_reaches_neither_title_nor_text(string file)
    {
        var article = Some.Article(file.Replace("TEXT", Some.Paragraph, StringComparison.Ordinal));

        Assert.DoesNotContain(article.Title ?? string.Empty, char.IsControl);
        Assert.DoesNotContain(article.Text, c => char.IsControl(c) && c != '\n');
        Assert.StartsWith(Some.Paragraph, article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\v")]
    [InlineData("\f")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void Every_line_break_of_unicode_ends_a_line(string lineBreak) =>
        Assert.Equal($"{Some.Paragraph}\n\n{Some.SecondParagraph}", Some.Article($"{Some.Paragraph}{lineBreak}{Some.SecondParagraph}").Text);

    [Fact]
    public void A_title_of_several_lines_is_one() =>
        Assert.Equal("Satu dua tiga", Some.Article($$"""{"title":"Satu\ndua\u000b tiga","text":"{{Some.Paragraph}}"}""").Title);
}
