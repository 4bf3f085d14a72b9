using Ingestion.Features;

namespace Ingestion.Labels.Evaluation;

/// <summary>The expected calibration error: how far probabilities lie from shares, in the mean.</summary>
internal static class CalibrationMeasure
{
    private const int Bins = 10;

    public static double Of(IEnumerable<EvaluatedArticle> articles, Taxonomy taxonomy)
    {
        var pairs = articles
            .SelectMany(article => taxonomy.Topics.Select((topic, index) =>
                (Probability: article.Probabilities[index], IsTrue: article.Expected.Topics.Any(label => label.Topic == topic.Id))))
            .ToArray();
        return pairs
            .GroupBy(pair => Math.Min(Bins - 1, (int)(pair.Probability * Bins)))
            .Sum(bin => Math.Abs(bin.Average(pair => pair.Probability) - bin.Average(pair => pair.IsTrue ? 1.0 : 0.0)) * bin.Count() / pairs.Length);
    }
}
