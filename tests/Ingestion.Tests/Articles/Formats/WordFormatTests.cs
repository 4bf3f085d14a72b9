using System.Text;
using Ingestion.Articles;
using Ingestion.Tests.Articles.Archives;

namespace Ingestion.Tests.Articles.Formats;

public sealed class WordFormatTests
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Title = "Rusia dan China Gelar Latihan Laut Bersama";

    [Fact]
    public void A_document_is_read_by_its_paragraphs_and_its_heading_is_the_title()
    {
        var article = Some.Article(Document($"""{Styled("Heading1", Title)}{Paragraph(Some.Paragraph)}{Paragraph(Some.SecondParagraph)}"""));

        Assert.Equal(Title, article.Title);
        Assert.Equal($"{Some.Paragraph}\n\n{Some.SecondParagraph}", article.Text);
        Assert.Null(article.Published);
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>Kapal </w:t></w:r><w:r><w:t xml:space=\"preserve\">perang itu</w:t><w:tab/><w:t>berlayar.</w:t></w:r></w:p>", "Kapal perang itu berlayar.")]
    [InlineData("<w:p><w:r><w:t>Kapal</w:t></w:r><w:del><w:r><w:delText> lama</w:delText></w:r></w:del><w:ins><w:r><w:t> baru.</w:t></w:r></w:ins></w:p>", "Kapal baru.")]
    [InlineData("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:instrText>PAGE</w:instrText><w:t>Kapal.</w:t></w:r></w:p>", "Kapal.")]
    [InlineData("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Kapal</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Enam buah</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "Kapal\n\nEnam buah")]
    [InlineData("<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Butir pertama</w:t></w:r></w:p>", "Butir pertama")]
    [InlineData("<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice><w:p><w:r><w:t>Sekali saja.</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>Sekali saja.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>", "Sekali saja.")]
    public void What_a_reader_of_the_document_sees_is_its_text(string body, string text) =>
        Assert.Equal(
            $"{Some.Paragraph}\n\n{text}\n\n{Some.SecondParagraph}",
            Some.Article(Document($"{Styled("Judul1", Title)}{Paragraph(Some.Paragraph)}{body}{Paragraph(Some.SecondParagraph)}")).Text);

    [Theory]
    [InlineData(Title, Title)]
    [InlineData("Microsoft Word - Dokumen lama", null)]
    public void The_title_among_the_properties_counts_where_the_text_shows_it(string property, string? title)
    {
        var lead = title is null ? "" : Paragraph("DOKUMEN") + Paragraph(title);
        var content = Document(lead + Paragraph(Some.Paragraph) + Paragraph(Some.SecondParagraph), property);

        Assert.Equal(title, Some.Article(content).Title);
    }

    [Fact]
    public void The_main_part_may_have_another_name() =>
        Assert.StartsWith(Some.Paragraph, Some.Article(Document(Styled("Title", Title) + Paragraph(Some.Paragraph), part: "word/document2.xml")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "&x;")]
    [InlineData("<!DOCTYPE w:document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>", "&c;")]
    [InlineData("<!DOCTYPE w:document SYSTEM \"http://127.0.0.1:9/a.dtd\">", "teks")]
    public void A_document_with_entities_is_damaged(string type, string text)
    {
        var rejection = Some.Rejection(Package($"{type}<w:document xmlns:w=\"{Main}\"><w:body>{Paragraph(text)}</w:body></w:document>"));

        Assert.Equal(RejectionReason.Damaged, rejection.Reason);
        Assert.Contains("Word document", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_that_are_nested_too_deeply_are_rejected_with_the_number()
    {
        var rejection = Some.Rejection(Document(string.Concat(Enumerable.Repeat("<w:p>", 5000)) + string.Concat(Enumerable.Repeat("</w:p>", 5000))));

        Assert.Equal(RejectionReason.TooLarge, rejection.Reason);
        Assert.Contains("256", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_over_the_bound_is_rejected_with_the_number()
    {
        var random = new Random(3);
        var words = string.Join(' ', Enumerable.Range(0, 60_000).Select(_ => random.Next(100_000)));

        Assert.Contains("250000", Some.Rejection(Document(Paragraph(words))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_inflates_as_a_bomb_does_is_rejected_with_the_number()
    {
        var rejection = Some.Rejection(Document(Paragraph(new string(' ', 15_000_000))));

        Assert.Equal(RejectionReason.TooLarge, rejection.Reason);
        Assert.Contains("100 times", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_in_a_zip_archive_is_read_there() =>
        Assert.Equal(
            Title,
            Assert.Single(Packed.Entries(Packed.Zip(("berita.bin", Document(Styled("Title", Title) + Paragraph(Some.Paragraph)))))).Read().Article?.Title);

    [Fact]
    public void No_damage_makes_reading_throw()
    {
        var random = new Random(11);
        var whole = Document(Styled("Title", Title) + Paragraph(Some.Paragraph), Title);
        for (var round = 0; round < 2000; round++)
        {
            var damaged = whole.AsSpan().ToArray();
            for (var blow = random.Next(1, 6); blow > 0; blow--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            var read = ArticleReader.Read("a", damaged);

            Assert.True(read.Article is null != read.Rejection is null);
        }
    }

    private static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Styled(string style, string text) =>
        $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static byte[] Document(string body, string? title = null, string part = "word/document.xml") =>
        Package($"<w:document xmlns:w=\"{Main}\"><w:body>{body}</w:body></w:document>", title, part);

    private static byte[] Package(string document, string? title = null, string part = "word/document.xml") => Packed.Zip(
        ("[Content_Types].xml", Xml(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + $"<Override PartName=\"/{part}\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")),
        (part, Xml(document)),
        ("docProps/core.xml", Xml(
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            + $"<dc:title>{title}</dc:title></cp:coreProperties>")));

    private static byte[] Xml(string content) => Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{content}");
}
