using Ingestion.Labels;
using Ingestion.Labels.Corpus;
using Ingestion.Labels.Evaluation;
using Ingestion.Labels.Training;
using Ingestion.Tests.Support;

namespace Ingestion.Tests.Labels.Training;

public sealed class TrainerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TrainerTests() => TinyCorpus.Write(_folder.Path);

    private string Output => _folder.File("tiny.model");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Training_twice_gives_the_same_bytes()
    {
        Train();
        var first = File.ReadAllBytes(Output);
        Train();

        Assert.Equal(first, File.ReadAllBytes(Output));
    }

    [Fact]
    public void Another_taxonomy_needs_no_other_code()
    {
        Train();
        var classifier = Classifier.Load(Output);
        var report = Evaluator.Evaluate(_folder.Path, classifier, Split.Test);

        Assert.Equal(["dams", "harvest"], classifier.Taxonomy.Topics.Select(topic => topic.Id));
        Assert.Equal(1.0, report.TopicMacroF1);
        Assert.Equal(new Accuracy(2, 2, 2), report.TopicMicro);
    }

    [Fact]
    public void Progress_counts_every_step_to_the_end()
    {
        var steps = new StepList();
        Trainer.Train(_folder.Path, TinyCorpus.Taxonomy, Output, steps, TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(1, steps.Seen[0].Total), steps.Seen.Select(step => step.Done).Order());
    }

    [Fact]
    public void A_cancelled_training_writes_nothing()
    {
        Assert.ThrowsAny<OperationCanceledException>(() =>
            Trainer.Train(_folder.Path, TinyCorpus.Taxonomy, Output, null, new CancellationToken(canceled: true)));

        Assert.False(File.Exists(Output));
    }

    [Theory]
    [InlineData("train")]
    [InlineData("dev")]
    public void A_corpus_without_a_split_is_refused(string split)
    {
        var path = _folder.File("river.jsonl");
        File.WriteAllLines(path, File.ReadAllLines(path).Where(line => !line.Contains($"\"split\":\"{split}\"", StringComparison.Ordinal)));

        var exception = Assert.Throws<InvalidDataException>(Train);

        Assert.Contains($"'{split}'", exception.Message, StringComparison.Ordinal);
    }

    private void Train() =>
        Trainer.Train(_folder.Path, TinyCorpus.Taxonomy, Output, null, TestContext.Current.CancellationToken);

    private sealed class StepList : IProgress<TrainingProgress>
    {
        private readonly Lock _lock = new();

        public List<TrainingProgress> Seen { get; } = [];

        public void Report(TrainingProgress value)
        {
            lock (_lock)
            {
                Seen.Add(value);
            }
        }
    }
}
