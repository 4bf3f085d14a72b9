using Ingestion.Labels;
using Ingestion.Rows;
using Ingestion.Rows.Search;

namespace Ingestion.Tests.Rows.Search;

/// <summary>Articles of many words of one partition, so that a change of them takes several transactions.</summary>
internal static class WordText
{
    /// <summary>A file with words of its own, which begin with its name, and <c>bersama</c>.</summary>
    public static LabelledFile File(string blob, string name, int words, string day = "2024-10-16", string model = Some.ModelVersion) => LabelledFile.Labelled(
        blob,
        Some.Content($"{name} {words}"),
        Some.Article(title: $"bersama {name}", text: string.Join(' ', Words(name).Take(words)), published: Some.On(day)),
        new ArticleLabels(model, [Some.Label("taiwan")]));

    /// <summary>The words of a file, without end.</summary>
    public static IEnumerable<string> Words(string name) =>
        Enumerable.Range(0, int.MaxValue).Select(number => $"{name}{number}")
            .Where(word => WordKeys.PartitionOf(word, PartitionSpread.None) == "0");
}
