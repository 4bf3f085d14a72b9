using System.Collections.Immutable;
using Ingestion.Features;

namespace Ingestion.Labels.Evaluation;

/// <summary>How far probabilities lie from shares.</summary>
internal static class CalibrationMeasure
{
    private const int Bins = 10;

    /// <summary>The expected calibration error: the mean distance of the bins' probabilities from their shares.</summary>
    public static double ErrorOf(ImmutableArray<ReliabilityBin> bins)
    {
        double pairs = bins.Sum(bin => bin.Pairs);
        return bins.Sum(bin => Math.Abs(bin.Probability - bin.Share) * bin.Pairs / pairs);
    }

    /// <summary>Ten bins of equal width over all pairs of article and topic.</summary>
    public static ImmutableArray<ReliabilityBin> BinsOf(IEnumerable<EvaluatedArticle> articles, Taxonomy taxonomy) =>
    [
        .. articles
            .SelectMany(article => taxonomy.Topics.Select((topic, index) =>
                (Probability: article.Probabilities[index], IsTrue: article.Expected.Topics.Any(label => label.Topic == topic.Id))))
            .GroupBy(pair => Math.Min(Bins - 1, (int)(pair.Probability * Bins)))
            .OrderBy(bin => bin.Key)
            .Select(bin => new ReliabilityBin(
                (double)bin.Key / Bins,
                (bin.Key + 1.0) / Bins,
                bin.Count(),
                bin.Average(pair => pair.Probability),
                bin.Average(pair => pair.IsTrue ? 1.0 : 0.0))),
    ];
}
