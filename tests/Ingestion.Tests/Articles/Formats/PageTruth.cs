using System.Text.Json;
using System.Text.RegularExpressions;
using Ingestion.Articles;
using Ingestion.Testing;

namespace Ingestion.Tests.Articles.Formats;

/// <summary>A page under <c>Pages</c> with the article that a person finds on it.</summary>
internal sealed partial record PageTruth(
    string Split, string? Title, string? Published, string? Source, string? Agency, string? Language, IReadOnlyList<string> Text)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Folder(), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static PageTruth Of(string name) => JsonSerializer.Deserialize<PageTruth>(File.ReadAllText(Path.Combine(Folder(), name + ".json")), Json)!;

    public static ReadResult Read(string name) => ArticleReader.Read(name, File.ReadAllBytes(Path.Combine(Folder(), name + ".html")));

    /// <summary>The harmonic mean of precision and recall of the bag of words, as in the article-extraction benchmark.</summary>
    public double F1(string text)
    {
        var (found, gold) = (Words(text), Words(string.Join('\n', Text)));
        double both = found.Sum(word => Math.Min(word.Value, gold.GetValueOrDefault(word.Key)));
        return both == 0 ? 0 : 2 * both / (found.Values.Sum() + gold.Values.Sum());
    }

    private static Dictionary<string, int> Words(string text) =>
        Word().Matches(text.ToLowerInvariant()).CountBy(match => match.Value).ToDictionary();

    private static string Folder() => Repository.PathOf("tests", "Ingestion.Tests", "Articles", "Pages");

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
