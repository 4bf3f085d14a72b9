using Ingestion.Articles;
using Ingestion.Articles.Formats;

namespace Ingestion.Tests.Articles.Formats;

public sealed class MarkdownFormatTests
{
    [Theory]
    [InlineData("# Judul\n\nIsi.")]
    [InlineData("---\ntitle: Judul\n---\nIsi.")]
    [InlineData("Isi dengan [tautan](https://example.org) dan **tekanan**.")]
    [InlineData("Isi.\n\n## Bagian\n\n> Kutipan panjang.")]
    public void Markdown_is_known_by_its_signs(string text) => Assert.True(MarkdownFormat.Fits(text));

    [Theory]
    [InlineData("Isi.\n\n#rusia #china\n_____________\n- 0\n* * *")]
    [InlineData("Isi berita *penting* dan 5 * 3 kapal.")]
    [InlineData("---\n\nIsi.\n\n---")]
    [InlineData("1. Satu\n2. Dua\n- Tiga")]
    [InlineData("Kata dia [dalam pernyataan](tertulis) itu **** tidak benar.")]
    [InlineData("> Baca juga")]
    public void A_press_text_is_no_markdown(string text) => Assert.False(MarkdownFormat.Fits(text));

    [Fact]
    public void Front_matter_gives_the_metadata_and_markup_goes()
    {
        var article = Some.Article(
            $"""
            ---
            title: "Judul: dengan titik dua"
            date: 2025-05-21T10:00:00+07:00
            publisher: Warta Kita
            agency: Xinhua
            ---
            # Judul: dengan titik dua

            **BEIJING** - {Some.Paragraph}

            ![Keterangan gambar](https://example.org/a.jpg)

            [Kapal Induk Karam di Teluk](https://example.org)
            """);

        Assert.Equal("Judul: dengan titik dua", article.Title);
        Assert.Equal(new PublishedDate(new DateOnly(2025, 5, 21), new TimeOnly(10, 0), TimeSpan.FromHours(7), DateBasis.Field), article.Published);
        Assert.Equal(("Warta Kita", "Xinhua"), (article.Source, article.Agency));
        Assert.Equal($"BEIJING - {Some.Paragraph}", article.Text);
        Assert.Equal([NoiseKind.Caption, NoiseKind.CrossLink], article.Noise.Select(noise => noise.Kind));
    }

    [Fact]
    public void A_text_with_more_marks_than_articles_have_is_read_as_it_stands() =>
        Assert.False(MarkdownFormat.TryRead("# Judul\n\n" + string.Concat(Enumerable.Repeat("[a](", 60_000)), out _));
}
