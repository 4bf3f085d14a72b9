using System.Text.Json;
using Ingestion.Cli.Tests.Support;

namespace Ingestion.Cli.Tests.Commands;

public sealed class ParseAndClassifyTests : IDisposable
{
    private const string ParsedProperties = "file articleId title published source agency language text noise";

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Classify_prints_one_object_a_file_with_exactly_the_agreed_properties()
    {
        _folder.With("latihan.txt", SampleText.Exercise);

        var run = await IngestionProgram.RunAsync(_folder.Path, "classify", "latihan.txt");

        Assert.Empty(run.Errors);
        var file = Assert.Single(run.Objects());
        Assert.Equal($"{ParsedProperties} modelVersion topics", NamesOf(file));
        Assert.Equal("latihan.txt", file.GetProperty("file").GetString());
        Assert.Equal("Armada Rusia dan China Mulai Latihan Gabungan di Laut Jepang", file.GetProperty("title").GetString());
        Assert.Equal("2024-09-10", file.GetProperty("published").GetString());
        Assert.Equal("id", file.GetProperty("language").GetString());
        Assert.Equal("text kind at", NamesOf(file.GetProperty("noise")[0]));
        var topics = file.GetProperty("topics").EnumerateArray().ToList();
        Assert.Contains(topics, topic => topic.GetProperty("topic").GetString() == "joint-exercise");
        foreach (var topic in topics)
        {
            Assert.Equal("topic score stance stanceScore evidence voices", NamesOf(topic));
            Assert.InRange(topic.GetProperty("score").GetDouble(), 0, 1);
            AssertEvidence(file, topic, "start end quote score");
            foreach (var voice in topic.GetProperty("voices").EnumerateArray())
            {
                Assert.Equal("actor stance score evidence", NamesOf(voice));
                AssertEvidence(file, voice, "start end quote");
            }
        }
    }

    [Fact]
    public async Task Parse_prints_the_article_without_labels_and_noise_apart_from_the_text()
    {
        _folder.With("latihan.txt", SampleText.Exercise);

        var run = await IngestionProgram.RunAsync(_folder.Path, "parse", "latihan.txt");

        Assert.Empty(run.Errors);
        var file = Assert.Single(run.Objects());
        Assert.Equal(ParsedProperties, NamesOf(file));
        var text = file.GetProperty("text").GetString()!;
        Assert.DoesNotContain("Cabai", text, StringComparison.Ordinal);
        Assert.Contains("Senin.\n\nJuru bicara", text, StringComparison.Ordinal);
        Assert.Contains(file.GetProperty("noise").EnumerateArray(), noise =>
            noise.GetProperty("text").GetString() == "Baca Juga: Harga Cabai Naik Lagi Menjelang Akhir Pekan"
            && noise.GetProperty("kind").GetString() == "cross-link");
    }

    [Theory]
    [InlineData("parse")]
    [InlineData("classify")]
    public async Task A_folder_is_read_whole_in_name_order_and_what_is_no_article_is_a_rejection_in_its_place(string command)
    {
        _folder
            .With("uploads/c.txt", SampleText.Weather)
            .With("uploads/a/z \"quoted\" #1 %20 新闻.txt", SampleText.Accusation)
            .With("uploads/a/deep/er.md", SampleText.Weather)
            .With("uploads/B.txt", "")
            .With("uploads/picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13])
            .With("single.txt", SampleText.Exercise);

        var run = await IngestionProgram.RunAsync(_folder.Path, command, "uploads", "single.txt");

        var files = run.Objects();
        Assert.Equal(
            ["B.txt", "a/deep/er.md", "a/z \"quoted\" #1 %20 新闻.txt", "c.txt", "picture.txt", "single.txt"],
            files.Select(file => file.GetProperty("file").GetString()));
        AssertRejected(files[0], "empty");
        AssertRejected(files[4], "unsupported-format");
    }

    [Fact]
    public async Task An_empty_folder_prints_nothing()
    {
        var run = await IngestionProgram.RunAsync(_folder.Path, "classify", ".");

        Assert.Equal(new ProgramRun(0, "", ""), run);
    }

    [Fact]
    public async Task What_would_steer_a_terminal_is_printed_escaped()
    {
        _folder.With("a.json", """{"title":"\u001B[2J<b>\u202Etitle","text":"Armada Rusia dan China memulai latihan gabungan di laut, kata juru bicara pada Senin."}""");

        var run = await IngestionProgram.RunAsync(_folder.Path, "classify", "a.json");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(run.Output, sign => sign is '\u001B' or '\u202E' or '<');
    }

    [Theory]
    [InlineData("parse")]
    [InlineData("classify")]
    public async Task An_archive_gives_a_line_for_each_document_in_it(string command)
    {
        _folder
            .With("a.zip", Archive.Zip(("b.zip", Archive.Zip(("c.txt", SampleText.Exercise))), ("kosong.txt", ""), ("\u001B[2J.txt", SampleText.Weather)))
            .With("b.jsonl", "{\"text\":\"Armada Rusia dan China memulai latihan gabungan di laut.\"}\n{\"text\":\"putus\n")
            .With("c.warc", Archive.Warc(("https://warta.example/1", $"<html><body><article><h1>Judul berita</h1><p>{SampleText.Sentence}</p><p>{SampleText.Sentence}</p></article></body></html>")));

        var run = await IngestionProgram.RunAsync(_folder.Path, command, ".");

        Assert.Empty(run.Errors);
        var files = run.Objects();
        Assert.Equal(
            ["a.zip!b.zip!c.txt", "a.zip!kosong.txt", "a.zip!\uFFFD[2J.txt", "b.jsonl!1", "b.jsonl!2", "c.warc!https://warta.example/1"],
            files.Select(file => file.GetProperty("file").GetString()));
        AssertRejected(files[1], "empty");
        AssertRejected(files[4], "damaged");
        Assert.Equal("Judul berita", files[5].GetProperty("title").GetString());
    }

    private static void AssertRejected(JsonElement file, string reason)
    {
        Assert.Equal("file rejected", NamesOf(file));
        Assert.Equal("reason message", NamesOf(file.GetProperty("rejected")));
        Assert.Equal(reason, file.GetProperty("rejected").GetProperty("reason").GetString());
        Assert.NotEmpty(file.GetProperty("rejected").GetProperty("message").GetString()!);
    }

    private static void AssertEvidence(JsonElement file, JsonElement label, string properties)
    {
        var text = file.GetProperty("text").GetString()!;
        Assert.NotEmpty(label.GetProperty("evidence").EnumerateArray());
        foreach (var evidence in label.GetProperty("evidence").EnumerateArray())
        {
            Assert.Equal(properties, NamesOf(evidence));
            Assert.Equal(
                evidence.GetProperty("quote").GetString(),
                text[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()]);
        }
    }

    private static string NamesOf(JsonElement json) => string.Join(' ', json.EnumerateObject().Select(property => property.Name));
}
