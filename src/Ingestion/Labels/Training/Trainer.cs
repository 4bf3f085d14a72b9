using Ingestion.Features;
using Ingestion.Labels.Corpus;

namespace Ingestion.Labels.Training;

/// <summary>Trains a model on a corpus and writes its file.</summary>
/// <remarks>
/// Word models are fitted to the split <c>train</c>. What decides and calibrates is fitted to <c>dev</c> and to
/// <c>train</c> as models see it that were fitted without the article's own fold. The split <c>test</c> is not read.
/// The same corpus and taxonomy give the same bytes on every machine: all arithmetic is in a fixed order, and what runs
/// side by side are whole fits that do not touch each other.
/// </remarks>
public static class Trainer
{
    private const int Folds = 5;

    /// <summary>Reading, a fit for each fold, one to all, the decisions.</summary>
    private const int Steps = Folds + 5;

    /// <summary>Trains and writes a model.</summary>
    /// <param name="corpusFolder">A folder of <c>*.jsonl</c> with splits, events and labelled sentences.</param>
    /// <param name="taxonomy">The topics and actors to train for.</param>
    /// <param name="output">The model file, which is replaced.</param>
    /// <param name="progress">Told after each step.</param>
    /// <param name="cancellationToken">Stops between steps; nothing is written then.</param>
    /// <exception cref="InvalidDataException">The corpus cannot be read, or holds too little to train on.</exception>
    public static void Train(
        string corpusFolder,
        Taxonomy taxonomy,
        string output,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        var done = 0;
        var train = Read(corpusFolder, taxonomy, Split.Train);
        var dev = Read(corpusFolder, taxonomy, Split.Dev);
        Report("The corpus is read");

        var heldOut = new HeldOut[Folds + 1][];
        var whole = default(WordModels);
        Parallel.For(0, Folds + 1, new ParallelOptions { CancellationToken = cancellationToken }, fold =>
        {
            var models = WordModels.Fit([.. train.Where(article => FoldOf(article) != fold)], taxonomy);
            heldOut[fold] = models.Judge(fold == Folds ? dev : train.Where(article => FoldOf(article) == fold), fold);
            if (fold == Folds)
            {
                whole = models;
            }

            Report(fold == Folds ? "Fitted to all of train" : $"Fitted without part {fold + 1} of {Folds}");
        });
        cancellationToken.ThrowIfCancellationRequested();
        File.WriteAllBytes(output, ModelFile.Write(Decide(whole!, [.. heldOut.SelectMany(part => part)], taxonomy, Report)));
        Report("The decisions on voices and stances are fitted");

        void Report(string step) =>
            progress?.Report(new TrainingProgress(step, Interlocked.Increment(ref done), Steps));
    }

    private static Model Decide(WordModels models, HeldOut[] articles, Taxonomy taxonomy, Action<string> report)
    {
        var topics = taxonomy.Topics.Length;
        var topicDecisions = CrossFit<TopicDecision>.Over(articles, TopicDecisionTrainer.Fit);
        report("The decision on topics is fitted");
        var sideDecisions = SideDecisionTrainer.Fit(articles, topicDecisions, taxonomy);
        report("The decision on sides is fitted");
        Hearing[] hearings =
            [.. articles.SelectMany(article => Hearing.Of(article, topicDecisions.For(article), sideDecisions.For(article), taxonomy))];
        return new Model(
            taxonomy,
            models.Topics,
            models.Voices,
            models.Stances,
            topicDecisions.Whole with { Thresholds = [.. TopicDecisionTrainer.Thresholds(articles, topicDecisions, topics)] },
            sideDecisions.Whole,
            VoiceDecisionTrainer.Fit(hearings, taxonomy),
            StanceDecisionTrainer.Fit(hearings, topics));
    }

    private static TrainingArticle[] Read(string folder, Taxonomy taxonomy, Split split)
    {
        var extractor = new FeatureExtractor(taxonomy);
        var articles = new List<TrainingArticle>();
        foreach (var labelled in LabelledFolder.Read(folder).Where(article => article.Split == split))
        {
            if (labelled.Read().TryGetArticle(out var article, out _))
            {
                articles.Add(TrainingArticle.From(labelled, extractor.Extract(article), taxonomy));
            }
        }

        return articles.Count > 0
            ? [.. articles]
            : throw new InvalidDataException($"The corpus '{folder}' has no article of the split '{WireName.Of(split)}' that can be read; training needs train and dev.");
    }

    /// <summary>All articles on an event are in one fold, or a fold would know what it is asked.</summary>
    private static uint FoldOf(TrainingArticle article) =>
        FeatureHash.OfName(article.Labelled.Event ?? article.Labelled.Id) % Folds;
}
