using System.Globalization;
using System.Text.Json;
using Ingestion.Articles;
using Ingestion.Testing;

namespace Ingestion.Tests.Articles;

public sealed class SeedArticlesTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static TheoryData<string> Expectations() => [.. CaseTable.Lines("seeds.jsonl").Where(line => line.Length > 0)];

    [Theory]
    [MemberData(nameof(Expectations))]
    public void A_sample_upload_reads_as_expected(string expectation)
    {
        var expected = JsonSerializer.Deserialize<Expected>(expectation, Json)!;

        var read = Read(expected.File);

        Assert.Equal(
            expected,
            new Expected(
                expected.File,
                read.Article?.Title,
                read.Article?.Published?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                read.Article?.Source,
                read.Article?.Agency,
                read.Article is null ? null : WireName.Of(read.Article.Language),
                read.Rejection is null ? null : WireName.Of(read.Rejection.Reason)));
    }

    [Theory]
    [MemberData(nameof(Expectations))]
    public void No_cross_link_of_a_sample_upload_reaches_its_text(string expectation)
    {
        var expected = JsonSerializer.Deserialize<Expected>(expectation, Json)!;
        var article = Read(expected.File).Article;
        if (article is null)
        {
            Assert.NotNull(expected.Rejected);
            return;
        }

        Assert.DoesNotContain("baca juga", article.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("lihat juga", article.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("also read", article.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(article.Noise, noise => noise.Kind == NoiseKind.CrossLink);
    }

    [Fact]
    public void Damage_done_to_a_sample_upload_never_makes_reading_throw()
    {
        var random = new Random(20241016);
        byte[] marks = [0, (byte)'<', (byte)'>', (byte)'"', (byte)'[', (byte)'{', (byte)':', (byte)'\n', (byte)'/', 0x80, 0xE2, 0xFF];
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf("seeds", "articles")).Order(StringComparer.Ordinal))
        {
            var whole = File.ReadAllBytes(path);
            for (var round = 0; round < 60; round++)
            {
                var damaged = whole.AsSpan(0, random.Next(1, whole.Length + 1)).ToArray();
                for (var blow = random.Next(20); blow > 0; blow--)
                {
                    damaged[random.Next(damaged.Length)] = marks[random.Next(marks.Length)];
                }

                var read = ArticleReader.Read(path, damaged);

                Assert.True(read.Article is null != read.Rejection is null);
            }
        }
    }

    [Fact]
    public void Every_sample_upload_has_its_expectation() =>
        Assert.Equal(
            Directory.EnumerateFiles(Repository.PathOf("seeds", "articles")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            CaseTable.Lines("seeds.jsonl").Where(line => line.Length > 0)
                .Select(line => JsonSerializer.Deserialize<Expected>(line, Json)?.File).Order(StringComparer.Ordinal));

    private static ReadResult Read(string file) =>
        ArticleReader.Read(file, File.ReadAllBytes(Repository.PathOf("seeds", "articles", file)));

    private sealed record Expected(
        string File, string? Title, string? Published, string? Source, string? Agency, string? Language, string? Rejected);
}
