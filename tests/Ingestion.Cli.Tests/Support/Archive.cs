using System.IO.Compression;
using System.Text;

namespace Ingestion.Cli.Tests.Support;

/// <summary>Small archives.</summary>
internal static class Archive
{
    public static byte[] Zip(params (string Name, object Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content as byte[] ?? Encoding.UTF8.GetBytes((string)content));
            }
        }

        return stream.ToArray();
    }

    public static byte[] Warc(params (string Address, string Html)[] pages) => [.. pages.SelectMany(page => Record(page.Address, page.Html))];

    private static byte[] Record(string address, string html)
    {
        var block = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{html}";
        return Encoding.UTF8.GetBytes(
            $"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Length: {Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n");
    }
}
