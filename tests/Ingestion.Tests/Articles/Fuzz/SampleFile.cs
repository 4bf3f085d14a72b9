using Ingestion.Testing;
using Ingestion.Tests.Articles.Archives;

namespace Ingestion.Tests.Articles.Fuzz;

/// <summary>A file that reads well until it is damaged.</summary>
internal sealed record SampleFile(string Name, byte[] Content)
{
    /// <summary>The sample uploads and the measured pages, which are plain text, HTML, Markdown and JSON, and archives of some.</summary>
    public static IReadOnlyList<SampleFile> All { get; } =
    [
        .. new[] { Repository.PathOf("seeds", "articles"), Repository.PathOf("tests", "Ingestion.Tests", "Articles", "Pages") }
            .SelectMany(Directory.EnumerateFiles)
            .Order(StringComparer.Ordinal)
            .Select(path => new SampleFile(Path.GetFileName(path), File.ReadAllBytes(path))),
        new("a.zip", Packed.Zip(("a.html", Packed.Html()), ("b.zip", Packed.Zip(("c.txt", Packed.Text(Some.Page())))))),
        new("a.html.gz", Packed.Gzip(Packed.Html())),
        new("a.warc", Warc),
        new("a.warc.gz", [.. Packed.Gzip(Warc), .. Packed.Gzip(Warc)]),
        new("a.jsonl", Packed.Text("{\"text\":\"satu\"}\n{\"title\":\"Dua\",\"text\":\"dua\"}\n")),
        new("array.json", Packed.Text("[{\"text\":\"satu\"},\n{\"text\":[\"dua\",\"tiga\"]}]")),
    ];

    private static byte[] Warc =>
    [
        .. Packed.Response("http://warta.example/1", Packed.Html()),
        .. Packed.Response("http://warta.example/2", Packed.Chunks(Packed.Gzip(Packed.Html()), 100), "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"),
    ];

    public override string ToString() => Name;
}
