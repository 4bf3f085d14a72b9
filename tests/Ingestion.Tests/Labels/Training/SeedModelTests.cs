using Ingestion.Labels.Training;
using Ingestion.Tests.Support;

namespace Ingestion.Tests.Labels.Training;

public sealed class SeedModelTests
{
    [Fact]
    public void The_model_in_the_seeds_is_what_training_on_the_corpus_gives()
    {
        using var folder = new TemporaryFolder();
        var output = folder.File("again.model");

        Trainer.Train(SeedModel.Corpus, SeedModel.Taxonomy, output, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(
            File.ReadAllBytes(SeedModel.Path).AsSpan().SequenceEqual(File.ReadAllBytes(output)),
            "seeds/ingestion.model is not what the corpus, the taxonomy and the code give. Make it again with 'ingestion train'.");
    }
}
