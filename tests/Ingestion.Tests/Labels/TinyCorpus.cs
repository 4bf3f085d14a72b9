using Ingestion.Features;
using Ingestion.Testing;

namespace Ingestion.Tests.Labels;

/// <summary>A corpus of a few articles on another field than the project's own: the water supply of a city.</summary>
internal static class TinyCorpus
{
    public const string File = "water.jsonl";

    public static string Folder { get; } = Repository.PathOf("tests", "Ingestion.Tests", "Labels", "Cases", "Water");

    public static Taxonomy Taxonomy { get; } = Taxonomy.Parse(System.IO.File.ReadAllText(Path.Combine(Folder, "taxonomy.json")));

    /// <summary>Writes the corpus without the articles of a split.</summary>
    public static void WriteWithout(string split, string folder) =>
        System.IO.File.WriteAllLines(
            Path.Combine(folder, File),
            System.IO.File.ReadLines(Path.Combine(Folder, File))
                .Where(line => !line.Contains($"\"split\": \"{split}\"", StringComparison.Ordinal)));
}
