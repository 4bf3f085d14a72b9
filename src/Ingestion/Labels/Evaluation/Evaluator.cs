using System.Collections.Immutable;
using Ingestion.Features;
using Ingestion.Labels.Corpus;

namespace Ingestion.Labels.Evaluation;

/// <summary>Measures a model on a labelled set.</summary>
public static class Evaluator
{
    /// <summary>Reads and labels every article of a folder and compares.</summary>
    /// <param name="folder">A folder of <c>*.jsonl</c>.</param>
    /// <param name="classifier">The model.</param>
    /// <param name="split">Only this part of a corpus; <see langword="null"/> for all.</param>
    /// <param name="withoutNoise">Whether the labelled noise is cut out of each page before it is read.</param>
    /// <exception cref="InvalidDataException">The folder cannot be read, or holds no article of that split.</exception>
    public static EvaluationReport Evaluate(string folder, Classifier classifier, Split? split = null, bool withoutNoise = false)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        var extractor = new FeatureExtractor(classifier.Taxonomy);
        EvaluatedArticle[] articles =
        [
            .. LabelledFolder.Read(folder)
                .Where(labelled => split is null || labelled.Split == split)
                .Select(labelled => Label(withoutNoise ? NoiseFreePage.Of(labelled) : labelled, classifier, extractor)),
        ];
        if (articles.Length == 0)
        {
            throw new InvalidDataException(
                split is { } part ? $"The folder '{folder}' holds no article of the split '{WireName.Of(part)}'." : $"The folder '{folder}' holds no article.");
        }

        var topics = classifier.Taxonomy.Topics.Select(topic => new TopicAccuracy(topic.Id, TopicMeasure.Of(articles, topic.Id))).ToArray();
        ImmutableArray<string> ids = [.. classifier.Taxonomy.Topics.Select(topic => topic.Id)];
        var main = MainMeasures.Of("all", articles, ids);
        var bins = CalibrationMeasure.BinsOf(articles, classifier.Taxonomy);
        return new EvaluationReport(
            classifier.Version,
            articles.Count(article => article.Read is not null),
            articles.Count(article => article.Read is null),
            [.. topics],
            main.TopicMacroF1.Value,
            TopicMeasure.Sum(topics.Select(topic => topic.Accuracy)),
            StanceMeasure.Of(articles, foundOnly: true),
            StanceMeasure.Of(articles, foundOnly: false),
            VoiceMeasure.Of(articles),
            MetadataMeasure.Of(articles),
            NoiseMeasure.Of(articles),
            CalibrationMeasure.ErrorOf(bins),
            main,
            [.. articles.GroupBy(article => WireName.Of(article.Expected.Language))
                .OrderBy(language => language.Key, StringComparer.Ordinal)
                .Select(language => MainMeasures.Of(language.Key, [.. language], ids))],
            bins,
            [.. articles.SelectMany(ErrorList.Of)]);
    }

    private static EvaluatedArticle Label(LabelledArticle labelled, Classifier classifier, FeatureExtractor extractor)
    {
        if (!labelled.Read().TryGetArticle(out var article, out _))
        {
            return new EvaluatedArticle(labelled, null, [], new double[classifier.Taxonomy.Topics.Length]);
        }

        var features = extractor.Extract(article);
        return new EvaluatedArticle(
            labelled, article, classifier.Label(features).Topics, classifier.TopicProbabilities(features));
    }
}
