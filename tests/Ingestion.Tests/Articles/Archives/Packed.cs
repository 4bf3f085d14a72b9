using System.IO.Compression;
using System.Text;
using Ingestion.Articles;
using Ingestion.Articles.Archives;

namespace Ingestion.Tests.Articles.Archives;

/// <summary>Archives as programs write them.</summary>
internal static class Packed
{
    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Gzip(byte[] content) => Compressed(content, stream => new GZipStream(stream, CompressionLevel.Optimal));

    public static byte[] Deflate(byte[] content) => Compressed(content, stream => new DeflateStream(stream, CompressionLevel.Optimal));

    public static byte[] ZLib(byte[] content) => Compressed(content, stream => new ZLibStream(stream, CompressionLevel.Optimal));

    public static byte[] Brotli(byte[] content) => Compressed(content, stream => new BrotliStream(stream, CompressionLevel.Optimal));

    /// <summary>A record of a WARC archive.</summary>
    public static byte[] Record(string type, string? address, byte[] block, string contentType = "application/http; msgtype=response") =>
    [
        .. Encoding.UTF8.GetBytes(
            $"WARC/1.1\r\nWARC-Type: {type}\r\n{(address is null ? "" : $"WARC-Target-URI: {address}\r\n")}WARC-Date: 2025-03-17T08:00:00Z\r\n"
            + $"Content-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n"),
        .. block,
        .. "\r\n\r\n"u8,
    ];

    /// <summary>A record that holds a page.</summary>
    public static byte[] Response(string address, byte[] body, string fields = "Content-Type: text/html; charset=utf-8\r\n", string status = "200 OK") =>
        Record("response", address, [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{fields}\r\n"), .. body]);

    /// <summary>The body in chunks of so many bytes.</summary>
    public static byte[] Chunks(byte[] body, int size) =>
    [
        .. body.Chunk(size).SelectMany(chunk => (byte[])[.. Encoding.ASCII.GetBytes($"{chunk.Length:x}\r\n"), .. chunk, .. "\r\n"u8]),
        .. "0\r\n\r\n"u8,
    ];

    /// <summary>A page of HTML with an article.</summary>
    public static byte[] Html(string title = "Rusia dan China Gelar Latihan Laut Bersama") => Encoding.UTF8.GetBytes(
        $"<!doctype html><html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{Some.Paragraph}</p><p>{Some.SecondParagraph}</p></article></body></html>");

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static List<ArchiveEntry> Entries(byte[] content, string name = "a") =>
        [.. ArchiveReader.Read(name, new MemoryStream(content, writable: false))];

    /// <summary>The same from a stream that cannot go back, and that gives few bytes at a time.</summary>
    public static List<ArchiveEntry> EntriesOfStream(byte[] content, string name = "a") => [.. ArchiveReader.Read(name, new TricklingStream(content))];

    public static Rejection Rejection(byte[] content, string name = "a")
    {
        var entry = Assert.Single(Entries(content, name));
        Assert.NotNull(entry.Rejection);
        return entry.Rejection;
    }

    private static byte[] Compressed(byte[] content, Func<Stream, Stream> compressor)
    {
        using var stream = new MemoryStream();
        using (var compressed = compressor(stream))
        {
            compressed.Write(content);
        }

        return stream.ToArray();
    }
}
