namespace Ingestion.Labels.Training;

/// <summary>Fits the decision on stances, one model against the rest for each.</summary>
internal static class StanceDecisionTrainer
{
    private const double Cost = 0.1;

    public static StanceDecision Fit(IEnumerable<Hearing> hearings, int topics)
    {
        var rows = hearings
            .Where(hearing => hearing.Label is not null)
            .Select(hearing => (Features: Describe(hearing, topics), hearing.Label!.Stance))
            .ToArray();
        return new StanceDecision([.. Enum.GetValues<Stance>().Select(stance => Fit([.. rows.Select(row => (row.Features, row.Stance == stance))]))]);
    }

    /// <summary>Both classes weigh the same, however many articles take the stance: each counts alike in a macro F1.</summary>
    private static LinearModel Fit((double[] Features, bool IsPositive)[] rows)
    {
        var positive = Math.Max(1, rows.Count(row => row.IsPositive));
        var negative = Math.Max(1, rows.Length - positive);
        return DenseRegression.Fit(rows, Cost * rows.Length / (2.0 * negative), (double)negative / positive);
    }

    private static double[] Describe(Hearing hearing, int topics)
    {
        var description = new double[StanceDecision.DescriptionLength(topics)];
        StanceDecision.Describe(hearing.Heard, description);
        return description;
    }
}
