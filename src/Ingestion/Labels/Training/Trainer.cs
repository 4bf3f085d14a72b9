using Ingestion.Features;
using Ingestion.Labels.Corpus;

namespace Ingestion.Labels.Training;

/// <summary>Trains a model on a corpus and writes its file.</summary>
/// <remarks>
/// Word models are fitted to the split <c>train</c>. What decides and calibrates is fitted to <c>dev</c> and to
/// <c>train</c> as models see it that were fitted without the article's own fold. The split <c>test</c> is not read.
/// The same corpus and taxonomy give the same bytes on every machine.
/// </remarks>
public static class Trainer
{
    private const int Folds = 5;
    private const int Steps = Folds + 3;

    /// <summary>Trains and writes a model.</summary>
    /// <param name="corpusFolder">A folder of <c>*.jsonl</c> with splits, events and labelled sentences.</param>
    /// <param name="taxonomy">The topics and actors to train for.</param>
    /// <param name="output">The model file, which is replaced.</param>
    /// <param name="progress">Told before each step, and at the end.</param>
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
        Report("reading the corpus");
        var articles = Read(corpusFolder, taxonomy);
        var train = articles.Where(article => article.Labelled.Split == Split.Train).ToArray();
        var dev = articles.Where(article => article.Labelled.Split == Split.Dev).ToArray();
        var heldOut = new List<HeldOut>();
        for (var fold = 0; fold < Folds; fold++)
        {
            Report($"fitting without part {fold + 1} of {Folds}");
            var kept = train.Where(article => FoldOf(article) != fold).ToArray();
            heldOut.AddRange(Judge(Fit(kept, taxonomy), train.Where(article => FoldOf(article) == fold), taxonomy));
        }

        Report("fitting to all of train");
        var whole = Fit(train, taxonomy);
        heldOut.AddRange(Judge(whole, dev, taxonomy));
        Report("fitting the decisions");
        var model = new Model(taxonomy, whole.Topics, whole.Voices, DecisionTrainer.Fit(heldOut, taxonomy));
        File.WriteAllBytes(output, ModelFile.Write(model));
        progress?.Report(new TrainingProgress("done", Steps, Steps));

        void Report(string step)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new TrainingProgress(step, done++, Steps));
        }
    }

    private static (TopicWeights Topics, VoiceWeights Voices) Fit(TrainingArticle[] articles, Taxonomy taxonomy) =>
        (TopicTrainer.Fit(articles, taxonomy.Topics.Length), VoiceTrainer.Fit(articles, taxonomy));

    private static IEnumerable<HeldOut> Judge(
        (TopicWeights Topics, VoiceWeights Voices) models, IEnumerable<TrainingArticle> articles, Taxonomy taxonomy)
    {
        var listener = new VoiceListener(taxonomy, models.Voices);
        return [.. articles.Select(article => new HeldOut(article, models.Topics.Score(article.Features), listener))];
    }

    private static List<TrainingArticle> Read(string folder, Taxonomy taxonomy)
    {
        var extractor = new FeatureExtractor(taxonomy);
        var articles = new List<TrainingArticle>();
        foreach (var labelled in LabelledFolder.Read(folder).Where(article => article.Split is Split.Train or Split.Dev))
        {
            if (CorpusPage.Read(labelled) is { } article)
            {
                articles.Add(TrainingArticle.From(labelled, extractor.Extract(article), taxonomy));
            }
        }

        return articles;
    }

    private static uint FoldOf(TrainingArticle article) =>
        FeatureHash.OfName(article.Labelled.Event ?? article.Labelled.Id) % Folds;
}
