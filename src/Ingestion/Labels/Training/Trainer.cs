using Ingestion.Features;
using Ingestion.Labels.Corpus;
using Ingestion.Labels.Evaluation;

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

    /// <summary>Draws shares otherwise than folds, or a share would be some of the folds.</summary>
    private const uint ShareSeed = 20261122;

    /// <summary>Reading, a fit for each fold, one to all, the decisions.</summary>
    private const int Steps = Folds + 5;

    /// <summary>Trains and writes a model.</summary>
    /// <param name="corpusFolder">A folder of <c>*.jsonl</c> with splits, events and labelled sentences.</param>
    /// <param name="taxonomy">The topics and actors to train for.</param>
    /// <param name="output">The model file, which is replaced.</param>
    /// <param name="progress">Told after each step.</param>
    /// <param name="share">
    /// The share of the training split's events to learn from, above 0 and up to 1; a smaller share is part of any larger
    /// one. It tells what more labelled articles would bring.
    /// </param>
    /// <param name="cancellationToken">Stops between steps; nothing is written then.</param>
    /// <returns>
    /// How well the decisions label train and dev, each article judged by models that were fitted without it: what a change
    /// of corpus, taxonomy or code is worth. Thresholds were chosen on the same articles, and so favour them a little.
    /// </returns>
    /// <exception cref="InvalidDataException">The corpus cannot be read, or holds too little to train on.</exception>
    public static MainMeasures Train(
        string corpusFolder,
        Taxonomy taxonomy,
        string output,
        IProgress<TrainingProgress>? progress = null,
        double share = 1.0,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        if (share is not (> 0.0 and <= 1.0))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is above 0 and up to 1.");
        }

        var done = 0;
        var train = Read(corpusFolder, taxonomy, Split.Train, share);
        var dev = Read(corpusFolder, taxonomy, Split.Dev, share: 1.0);
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
        var (model, measures) = Decide(whole!, [.. heldOut.SelectMany(part => part)], taxonomy, Report);
        File.WriteAllBytes(output, ModelFile.Write(model));
        return measures;

        void Report(string step) =>
            progress?.Report(new TrainingProgress(step, Interlocked.Increment(ref done), Steps));
    }

    private static (Model Model, MainMeasures HeldOut) Decide(WordModels models, HeldOut[] articles, Taxonomy taxonomy, Action<string> report)
    {
        var topics = taxonomy.Topics.Length;
        var topicDecisions = TopicDecisionTrainer.Fit(articles);
        report("The decision on topics is fitted");
        var sideDecisions = SideDecisionTrainer.Fit(articles, topicDecisions, taxonomy);
        report("The decision on sides is fitted");
        var hearings = articles.ToDictionary(
            article => article, article => Hearing.Of(article, topicDecisions.For(article), sideDecisions.For(article), taxonomy).ToArray());
        var voiceDecisions = CrossFit<VoiceDecision>.Over(
            articles, part => VoiceDecisionTrainer.Fit([.. part.SelectMany(article => hearings[article])], taxonomy));
        var stanceDecisions = CrossFit<StanceDecision>.Over(
            articles, part => StanceDecisionTrainer.Fit(part.SelectMany(article => hearings[article]), topics));
        var topicDecision = topicDecisions.Whole with { Thresholds = [.. TopicDecisionTrainer.Thresholds(articles, topicDecisions, topics)] };
        report("The decisions on voices and stances are fitted");
        var model = new Model(
            taxonomy,
            models.Topics,
            models.Sides,
            topicDecision,
            sideDecisions.Whole,
            voiceDecisions.Whole,
            stanceDecisions.Whole);
        return (model, HeldOutMeasures.Of(hearings, topicDecision, voiceDecisions, stanceDecisions, taxonomy));
    }

    private static TrainingArticle[] Read(string folder, Taxonomy taxonomy, Split split, double share)
    {
        var extractor = new FeatureExtractor(taxonomy);
        var articles = new List<TrainingArticle>();
        foreach (var labelled in LabelledFolder.Read(folder).Where(article => article.Split == split && PlaceOf(article) <= share))
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

    /// <summary>Where an article stands in the draw of shares, 0 to 1; all articles on an event stand together.</summary>
    private static double PlaceOf(LabelledArticle article) =>
        FeatureHash.Combine(ShareSeed, FeatureHash.OfName(article.Event ?? article.Id)) / (double)uint.MaxValue;

    /// <summary>All articles on an event are in one fold, or a fold would know what it is asked.</summary>
    private static uint FoldOf(TrainingArticle article) =>
        FeatureHash.OfName(article.Labelled.Event ?? article.Labelled.Id) % Folds;
}
