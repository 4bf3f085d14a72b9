using System.Text;
using Ingestion.Articles;

namespace Ingestion.Tests.Articles.Formats;

public sealed class FileSignatureTests
{
    public static TheoryData<string, byte[]> Files() => new()
    {
        { "JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] },
        { "GIF", Encoding.ASCII.GetBytes("GIF89a....") },
        { "PDF", Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj") },
        { "PDF", Encoding.ASCII.GetBytes("kata pengantar\n%PDF-1.7\n1 0 obj") },
        { "ZIP", [.. "PK\u0003\u0004"u8, 20, 0, 0, 0, .. "isi.txt"u8] },
        { "DOCX", [.. "PK\u0003\u0004"u8, 20, 0, 0, 0, .. "word/document.xml"u8] },
        { "GZIP", [0x1F, 0x8B, 8, 0] },
        { "RTF", Encoding.ASCII.GetBytes(@"{\rtf1\ansi Isi}") },
        { "WARC", Encoding.ASCII.GetBytes("WARC/1.0\r\nWARC-Type: response") },
        { "WebP", [.. "RIFF"u8, 1, 2, 3, 4, .. "WEBPVP8 "u8] },
        { "RSS", Encoding.ASCII.GetBytes("<?xml version=\"1.0\"?><rss><channel/></rss>") },
        { "EML", Encoding.ASCII.GetBytes("Return-Path: <a@warta.example>\r\nFrom: Warta\r\nSubject: =?utf-8?B?SnVkdWw=?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n boundary=x\r\n\r\n--x") },
        { "EML", Encoding.ASCII.GetBytes("From: Warta\r\nMIME-Version: 1.0\r\n" + string.Concat(Enumerable.Range(0, 1000).Select(depth => $"Content-Type: multipart/mixed; boundary=b{depth}\r\n\r\n--b{depth}\r\n"))) },
        { "ingestion upload", [.. "PK\u0003\u0004"u8, 20, 0, 0, 0, .. "isi.txt"u8] },
        { "ingestion upload", Encoding.ASCII.GetBytes("[{\"text\":\"satu\"},{\"text\":\"dua\"}]") },
        { "XML", Encoding.ASCII.GetBytes("<?xml version=\"1.0\"?><buku/>") },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_format_that_is_not_read_is_named(string name, byte[] content)
    {
        var rejection = Some.Rejection(content);

        Assert.Equal(RejectionReason.UnsupportedFormat, rejection.Reason);
        Assert.Contains(name, rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_a_person_headed_as_a_letter_is_no_mail() =>
        Assert.NotNull(Some.Article($"From: Warta Timur\nSubject: Latihan laut\n\n{Some.Page()}"));
}
