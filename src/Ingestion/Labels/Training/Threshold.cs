namespace Ingestion.Labels.Training;

/// <summary>Chooses the probability from which on a label is given.</summary>
internal static class Threshold
{
    private const double Step = 0.01;

    /// <summary>Counts as if so many more had been right at any threshold, so that a few articles do not decide alone.</summary>
    private const double Prior = 2.0;

    /// <summary>The threshold with the best F1; among equals the one in their middle.</summary>
    /// <param name="scores">Probabilities, each with the truth.</param>
    /// <param name="missed">How many true ones have no probability at all.</param>
    /// <param name="lowest">The lowest threshold to consider.</param>
    /// <param name="highest">The highest.</param>
    public static double Best(IReadOnlyList<(double Probability, bool IsTrue)> scores, int missed, double lowest, double highest)
    {
        var all = scores.Count(score => score.IsTrue) + missed;
        var best = -1.0;
        double first = lowest, last = lowest;
        var steps = (int)Math.Round((highest - lowest) / Step);
        for (var i = 0; i <= steps; i++)
        {
            var threshold = lowest + (i * Step);
            var given = scores.Count(score => score.Probability >= threshold);
            var right = scores.Count(score => score.Probability >= threshold && score.IsTrue);
            var measure = 2.0 * (right + Prior) / (given + all + (2.0 * Prior));
            if (measure > best + 1e-12)
            {
                (best, first, last) = (measure, threshold, threshold);
            }
            else if (measure > best - 1e-12)
            {
                last = threshold;
            }
        }

        return (first + last) / 2.0;
    }
}
