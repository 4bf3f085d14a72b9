namespace Ingestion.Labels.Training;

/// <summary>Chooses the probability from which on a label is given.</summary>
internal static class Threshold
{
    private const double Step = 0.01;

    /// <summary>Counts as if so many more had been right at any threshold, so that a few articles do not decide alone.</summary>
    private const double Prior = 2.0;

    /// <summary>Measures that differ by no more than rounding are equal.</summary>
    private const double Rounding = 1e-12;

    /// <summary>The threshold with the best F1; among equals the one in their middle.</summary>
    /// <param name="scores">Probabilities, each with the truth.</param>
    /// <param name="missed">How many true ones have no probability at all.</param>
    /// <param name="lowest">The lowest threshold to consider.</param>
    /// <param name="highest">The highest.</param>
    public static double Best(IReadOnlyList<(double Probability, bool IsTrue)> scores, int missed, double lowest, double highest)
    {
        var measured = Measure(scores, missed, lowest, highest);
        var best = measured.Max(own => own.Measure) - Rounding;
        var first = measured.FindIndex(own => own.Measure >= best);
        var last = first;
        for (var i = first; i < measured.Count; i++)
        {
            last = measured[i].Measure >= best ? i : last;
        }

        return (measured[first].Threshold + measured[last].Threshold) / 2.0;
    }

    /// <summary>The lowest threshold whose F1 is the best but for a little.</summary>
    /// <param name="scores">Probabilities, each with the truth.</param>
    /// <param name="lowest">The lowest threshold to consider.</param>
    /// <param name="highest">The highest.</param>
    /// <param name="tolerance">How much less than the best is as good.</param>
    public static double LowestNearBest(IReadOnlyList<(double Probability, bool IsTrue)> scores, double lowest, double highest, double tolerance)
    {
        var measured = Measure(scores, 0, lowest, highest);
        var enough = measured.Max(own => own.Measure) - tolerance;
        return measured.Find(own => own.Measure >= enough).Threshold;
    }

    /// <summary>The F1 of each threshold, from the lowest to the highest.</summary>
    private static List<(double Threshold, double Measure)> Measure(
        IReadOnlyList<(double Probability, bool IsTrue)> scores, int missed, double lowest, double highest)
    {
        var all = scores.Count(score => score.IsTrue) + missed;
        var measured = new List<(double, double)>();
        var steps = (int)Math.Round((highest - lowest) / Step);
        for (var i = 0; i <= steps; i++)
        {
            var threshold = lowest + (i * Step);
            var given = scores.Count(score => score.Probability >= threshold);
            var right = scores.Count(score => score.Probability >= threshold && score.IsTrue);
            measured.Add((threshold, 2.0 * (right + Prior) / (given + all + (2.0 * Prior))));
        }

        return measured;
    }
}
