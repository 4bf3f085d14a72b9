using Ingestion.Features;
using Ingestion.Labels;
using Ingestion.Testing;

namespace Ingestion.Tests.Labels;

/// <summary>The model, corpus and taxonomy that lie in the repository.</summary>
internal static class SeedModel
{
    public static string Path { get; } = Repository.PathOf("seeds", "ingestion.model");

    public static string Corpus { get; } = Repository.PathOf("seeds", "corpus");

    public static Taxonomy Taxonomy { get; } = Taxonomy.Parse(File.ReadAllText(System.IO.Path.Combine(Corpus, "taxonomy.json")));

    public static Classifier Classifier { get; } = Classifier.Load(Path);
}
