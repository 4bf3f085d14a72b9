using Ingestion.Labels;
using Ingestion.Labels.Corpus;
using Ingestion.Labels.Evaluation;
using Ingestion.Labels.Training;
using Ingestion.Tests.Support;

namespace Ingestion.Tests.Labels.Training;

public sealed class TrainerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

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
        var report = Evaluator.Evaluate(TinyCorpus.Folder, classifier, Split.Test);

        Assert.Equal(["metering", "leakage", "reservoir"], classifier.Taxonomy.Topics.Select(topic => topic.Id));
        Assert.InRange(report.TopicMacroF1, 0.80, 1.0);
        Assert.InRange(report.StanceOfFound.Accuracy, 0.50, 1.0);
        Assert.InRange(report.Voices.F1, 0.40, 1.0);
    }

    [Fact]
    public void An_article_on_another_subject_is_labelled_with_its_voice_and_the_sentence_that_shows_it()
    {
        Train();
        var file = new Pipeline(Classifier.Load(Output)).Classify("letter.txt", """
            Anglers fear for the Thornbeck trout

            A dam across the valley would hold a year of water for the city. The Angling Club condemned the reservoir and
            warned that no fish would pass the dam. The valley is green in spring, and many people walk there on Sundays.
            """u8.ToArray());

        var topic = Assert.Single(file.Labels!.Topics);
        var voice = topic.Voices.MaxBy(voice => voice.Score)!;
        Assert.Equal("reservoir", topic.Topic);
        Assert.Equal(("Angling Club", Stance.Against), (voice.Actor, voice.Stance));
        Assert.Contains("condemned the reservoir", Assert.Single(voice.Evidence).Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_counts_every_step_to_the_end()
    {
        var steps = new StepList();
        Trainer.Train(TinyCorpus.Folder, TinyCorpus.Taxonomy, Output, steps, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(1, steps.Seen[0].Total), steps.Seen.Select(step => step.Done).Order());
    }

    [Fact]
    public void A_cancelled_training_writes_nothing()
    {
        Assert.ThrowsAny<OperationCanceledException>(() =>
            Trainer.Train(TinyCorpus.Folder, TinyCorpus.Taxonomy, Output, cancellationToken: new CancellationToken(canceled: true)));

        Assert.False(File.Exists(Output));
    }

    [Theory]
    [InlineData("train")]
    [InlineData("dev")]
    public void A_corpus_without_a_split_is_refused(string split)
    {
        TinyCorpus.WriteWithout(split, _folder.Path);

        var exception = Assert.Throws<InvalidDataException>(() =>
            Trainer.Train(_folder.Path, TinyCorpus.Taxonomy, Output, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains($"'{split}'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_learns_from_a_part_of_the_events_the_same_one_each_time()
    {
        Train();
        var whole = File.ReadAllBytes(Output);
        Train(share: 0.5);
        var half = File.ReadAllBytes(Output);
        Train(share: 0.5);

        Assert.True(half.Length < whole.Length, $"{half.Length} bytes of half, {whole.Length} of all");
        Assert.Equal(half, File.ReadAllBytes(Output));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-0.5)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_share_is_above_0_and_up_to_1(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Train(share));

    private void Train(double share = 1.0) =>
        Trainer.Train(TinyCorpus.Folder, TinyCorpus.Taxonomy, Output, share: share, cancellationToken: TestContext.Current.CancellationToken);

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
