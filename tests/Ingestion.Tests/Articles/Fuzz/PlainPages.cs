using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Ingestion.Articles.Formats;
using Ingestion.Testing;

namespace Ingestion.Tests.Articles.Fuzz;

/// <summary>Generates pages of plain text out of lines that the corpus's pages have, in any order and however joined.</summary>
internal static class PlainPages
{
    private static readonly string[] Lines = [.. CorpusTexts().SelectMany(text => text.Split('\n')).Where(line => line.Length > 0).Distinct()];

    /// <summary>The pages of the corpus as they stand.</summary>
    public static IReadOnlyList<string> Whole { get; } = [.. CorpusTexts().Where(IsPlain)];

    public static Arbitrary<string[]> Mixed { get; } = Arb.From(Gen.Elements(Lines).ArrayOf().Where(lines => lines.Length > 0), Shorter);

    public static Gen<string> Breaks { get; } = Gen.Elements("\n", "\n\n", "\r\n", " ", string.Empty);

    /// <summary>Whether a text is read as plain text.</summary>
    public static bool IsPlain(string text) =>
        !JsonFormat.Fits(text) && !HtmlFormat.Fits(text) && !MarkdownFormat.Fits(text) && XmlDialect.Find(text) is null;

    private static IEnumerable<string[]> Shorter(string[] lines) =>
        Enumerable.Range(0, lines.Length).Select(left => lines.Where((_, i) => i != left).ToArray()).Where(shorter => shorter.Length > 0);

    private static IEnumerable<string> CorpusTexts()
    {
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf("seeds", "corpus"), "*.jsonl").Order(StringComparer.Ordinal))
        {
            foreach (var line in File.ReadLines(path))
            {
                using var article = JsonDocument.Parse(line);
                yield return article.RootElement.GetProperty("text").GetString()!;
            }
        }
    }
}
