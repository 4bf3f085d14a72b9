using Ingestion.Articles;
using Ingestion.Articles.Archives;

namespace Ingestion.Tests.Articles.Archives;

public sealed class ArchiveReaderTests
{
    private static readonly byte[] Page = Packed.Text(Some.Page());

    public static TheoryData<string, byte[], string> Archives() => new()
    {
        { "a ZIP archive", Packed.Zip(("x/satu.txt", Page), ("dua.html", Packed.Html())), "a!x/satu.txt a!dua.html" },
        { "a ZIP archive in one", Packed.Zip(("b.zip", Packed.Zip(("c.txt", Page))), ("d.txt", Page)), "a!b.zip!c.txt a!d.txt" },
        { "a WARC archive", Packed.Response("https://warta.example/satu?x=1", Packed.Html()), "a!https://warta.example/satu?x=1" },
        { "a WARC archive in GZIP members", [.. Packed.Gzip(Packed.Response("http://w/1", Packed.Html())), .. Packed.Gzip(Packed.Response("http://w/2", Packed.Html()))], "a!http://w/1 a!http://w/2" },
        { "a WARC archive in a ZIP archive", Packed.Zip(("b.txt", Packed.Gzip(Packed.Response("http://w/1", Packed.Html())))), "a!b.txt!http://w/1" },
        { "JSON Lines", Packed.Text("{\"text\":\"satu\"}\n\n {\"text\":\"dua\"}\r\n"), "a!1 a!3" },
        { "JSON Lines in GZIP", Packed.Gzip(Packed.Text("\uFEFF{\"text\":\"satu\"}\n{\"text\":\"dua\"}")), "a!1 a!2" },
        { "a JSON array", Packed.Text("\uFEFF [ {\"text\":\"satu, ]}\\\"\"},\n{\"text\":[\"dua\"]} , 5]"), "a!1 a!2 a!3" },
        { "a file in GZIP", Packed.Gzip(Page), "a" },
        { "a file", Page, "a" },
        { "a JSON object", Packed.Text("{\n  \"text\": \"satu\"\n}\n"), "a" },
        { "a JSON object in one line", Packed.Text("{\"text\": \"satu\"}\n\n"), "a" },
        { "an array that is no list of objects", Packed.Text("[Jakarta] Rusia dan China"), "a" },
        { "an empty file", [], "a" },
    };

    [Theory]
    [MemberData(nameof(Archives))]
    public void Each_document_has_the_names_of_the_archives_around_it(string kind, byte[] content, string names)
    {
        Assert.NotNull(kind);
        Assert.Equal(names.Split(' '), Packed.Entries(content).Select(entry => entry.Name));
        Assert.All(Packed.Entries(content), entry => Assert.Null(entry.Rejection));
    }

    [Theory]
    [MemberData(nameof(Archives))]
    public void A_stream_that_cannot_go_back_gives_the_same(string kind, byte[] content, string names)
    {
        Assert.NotNull(kind);
        Assert.Equal(names.Split(' '), Packed.EntriesOfStream(content).Select(entry => entry.Name));
        Assert.Equal(Packed.Entries(content).Select(entry => entry.Content.ToArray()), Packed.EntriesOfStream(content).Select(entry => entry.Content.ToArray()));
    }

    [Theory]
    [MemberData(nameof(Archives))]
    public void What_gives_documents_under_other_names_is_an_archive(string kind, byte[] content, string names)
    {
        using var stream = new MemoryStream(content);

        Assert.Equal(names != "a" || kind == "a file in GZIP", ArchiveReader.IsArchive(stream));
        Assert.Equal(0, stream.Position);
    }

    [Fact]
    public void The_documents_of_an_archive_become_articles()
    {
        var entries = Packed.Entries(Packed.Zip(("satu.txt", Page), ("dua", Packed.Html()), ("gambar.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])));

        Assert.Equal(
            ["Rusia dan China Gelar Latihan Laut Bersama", "Rusia dan China Gelar Latihan Laut Bersama", null],
            entries.Select(entry => entry.Read().Article?.Title));
        Assert.Equal(RejectionReason.UnsupportedFormat, entries[2].Read().Rejection?.Reason);
    }

    [Fact]
    public void A_line_that_is_damaged_costs_itself_alone()
    {
        var lines = $"{{\"text\":\"{Some.Paragraph}\"}}\n{{\"text\":\"putus\n{{\"text\":\"{Some.SecondParagraph}\"}}";

        var read = Packed.Entries(Packed.Text(lines)).Select(entry => entry.Read()).ToList();

        Assert.Equal([Some.Paragraph, null, Some.SecondParagraph], read.Select(result => result.Article?.Text));
        Assert.Equal(RejectionReason.Damaged, read[1].Rejection?.Reason);
    }

    [Fact]
    public void A_name_that_comes_again_is_told_apart()
    {
        var content = Packed.Zip(("a.txt", Page), ("a.txt#2", Page), ("a.txt", Page), ("a.txt", Page));

        Assert.Equal(["a!a.txt", "a!a.txt#2", "a!a.txt#3", "a!a.txt#4"], Packed.Entries(content).Select(entry => entry.Name));
    }

    [Theory]
    [InlineData("../../etc/passwd", "../../etc/passwd")]
    [InlineData("a\u001B[2Jb\u202Ec\r\n\u2028", "a\uFFFD[2Jb\uFFFDc\uFFFD\uFFFD\uFFFD")]
    [InlineData("berita 新闻 \"#%20'\\!.txt", "berita 新闻 \"#%20'\\!.txt")]
    public void A_name_is_data_and_shown_without_control_characters(string name, string shown) =>
        Assert.Equal($"a!{shown}", Assert.Single(Packed.Entries(Packed.Zip((name, Page)))).Name);

    [Fact]
    public void A_long_name_is_cut_and_stays_apart_from_its_like()
    {
        var names = Packed.Entries(Packed.Zip((new string('a', 2000) + "1", Page), (new string('a', 2000) + "2", Page))).Select(entry => entry.Name).ToList();

        Assert.Equal(2, names.Distinct().Count());
        Assert.All(names, name => Assert.InRange(name.Length, 300, 402));
    }

    [Fact]
    public void Folders_and_what_macos_puts_beside_files_are_no_documents() =>
        Assert.Equal(
            ["a!berita/satu.txt"],
            Packed.Entries(Packed.Zip(("berita/", []), ("berita/satu.txt", Page), ("__MACOSX/berita/._satu.txt", [0, 5, 22, 7]))).Select(entry => entry.Name));

    [Fact]
    public void The_callers_stream_stays_open()
    {
        using var stream = new MemoryStream(Packed.Zip(("a.txt", Page)));

        _ = ArchiveReader.Read("a", stream).ToList();

        Assert.True(stream.CanRead);
    }
}
