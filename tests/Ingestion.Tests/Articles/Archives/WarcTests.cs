using System.Text;
using Ingestion.Articles;

namespace Ingestion.Tests.Articles.Archives;

public sealed class WarcTests
{
    private const string HtmlField = "Content-Type: text/html\r\n";

    public static TheoryData<string, byte[]> Bodies() => new()
    {
        { "", Packed.Html() },
        { "Transfer-Encoding: chunked\r\n", Packed.Chunks(Packed.Html(), 100) },
        { "transfer-encoding: Chunked\r\n", [.. "1a;name=value\r\n"u8, .. new byte[26].Select(_ => (byte)' '), .. "\r\n"u8, .. Packed.Chunks(Packed.Html(), 1000)] },
        { "Content-Encoding: gzip\r\n", Packed.Gzip(Packed.Html()) },
        { "Content-Encoding: deflate\r\n", Packed.Deflate(Packed.Html()) },
        { "Content-Encoding: deflate\r\n", Packed.ZLib(Packed.Html()) },
        { "Content-Encoding: br\r\n", Packed.Brotli(Packed.Html()) },
        { "Content-Encoding: gzip, br\r\n", Packed.Brotli(Packed.Gzip(Packed.Html())) },
        { "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", Packed.Chunks(Packed.Gzip(Packed.Html()), 50) },
        { "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", Packed.Html() },
        { "Content-Encoding: br\r\n", Packed.Html() },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_page_is_read_as_the_server_meant_it(string fields, byte[] body)
    {
        var entry = Assert.Single(Packed.Entries(Packed.Response("http://w/1", body, HtmlField + fields)));

        Assert.Null(entry.Rejection);
        Assert.Equal(Packed.Html(), entry.Content.ToArray().SkipWhile(value => value == ' ').ToArray());
        Assert.StartsWith(Some.Paragraph, entry.Read().Article?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_page_is_passed_over()
    {
        byte[] archive =
        [
            .. Packed.Record("warcinfo", null, "software: uji\r\n"u8.ToArray(), "application/warc-fields"),
            .. Packed.Record("request", "http://w/1", "GET /1 HTTP/1.1\r\n\r\n"u8.ToArray(), "application/http; msgtype=request"),
            .. Packed.Response("http://w/1", Packed.Html()),
            .. Packed.Response("http://w/hilang", Packed.Html("Tidak ditemukan"), status: "404 Not Found"),
            .. Packed.Response("http://w/pindah", [], "Location: /1\r\n", "301 Moved Permanently"),
            .. Packed.Response("http://w/foto.jpg", [0xFF, 0xD8, 0xFF], "Content-Type: image/jpeg\r\n"),
            .. Packed.Record("revisit", "http://w/1", "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray()),
            .. Packed.Record("response", "dns:w", "20250317080000\r\nw. 300 IN A 192.0.2.1"u8.ToArray(), "text/dns"),
            .. Packed.Record("conversion", "http://w/2", Packed.Text(Some.Page()), "text/plain"),
            .. Packed.Record("resource", "file://gaya.css", "p{}"u8.ToArray(), "text/css"),
        ];

        Assert.Equal(["a!http://w/1", "a!http://w/2"], Packed.Entries(archive).Select(entry => entry.Name));
    }

    [Fact]
    public void A_warc_archive_without_pages_says_so()
    {
        var rejection = Packed.Rejection(Packed.Record("warcinfo", null, "software: uji\r\n"u8.ToArray(), "application/warc-fields"));

        Assert.Equal(new Rejection(RejectionReason.NoText, "The WARC archive holds no page."), rejection);
    }

    [Fact]
    public void A_page_that_was_fetched_twice_has_two_names() =>
        Assert.Equal(
            ["a!http://w/1", "a!http://w/1#2"],
            Packed.Entries([.. Packed.Response("<http://w/1>", Packed.Html()), .. Packed.Response("http://w/1", Packed.Html())]).Select(entry => entry.Name));

    [Fact]
    public void Lines_that_end_without_a_carriage_return_are_read_too()
    {
        var page = Packed.Html();
        var block = $"HTTP/1.0 200 OK\nContent-Type: text/html\n\n{Encoding.UTF8.GetString(page)}";
        var archive = $"WARC/1.0\nwarc-type: response\nwarc-target-uri: http://w/1\ncontent-length: {Encoding.UTF8.GetByteCount(block)}\n\n{block}\n\n";

        Assert.Equal(page, Assert.Single(Packed.Entries(Packed.Text(archive))).Content.ToArray());
    }
}
