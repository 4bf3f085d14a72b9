using Ingestion.Labels.Training;
using Ingestion.Testing;
using Ingestion.Tests.Support;

namespace Ingestion.Tests.Labels.Training;

public sealed class LineRoleTrainingTests
{
    private static readonly string Model = Repository.PathOf("src", "Ingestion", "Articles", "Cleaning", "Roles", "line-roles.model");

    [Fact]
    public void The_model_in_the_sources_is_what_training_on_the_corpus_gives()
    {
        using var folder = new TemporaryFolder();
        var output = folder.File("again.model");

        LineRoleTraining.Train(SeedModel.Corpus, output);

        Assert.True(
            File.ReadAllBytes(Model).AsSpan().SequenceEqual(File.ReadAllBytes(output)),
            "line-roles.model is not what the corpus and the code give. Make it again with 'ingestion train lines', then build and run 'ingestion train'.");
    }

    [Fact]
    public void An_article_whose_noise_has_no_kinds_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(
            folder.File("corpus.jsonl"),
            """{"id":"X-1","text":"Iklan","language":"id","noise":["Iklan"],"topics":[],"split":"train","sentences":[]}""");

        var refused = Assert.Throws<InvalidDataException>(() => LineRoleTraining.Train(folder.Path, folder.File("lines.model")));

        Assert.Contains("corpus.jsonl:1", refused.Message, StringComparison.Ordinal);
    }
}
