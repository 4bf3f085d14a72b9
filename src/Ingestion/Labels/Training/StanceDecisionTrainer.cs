namespace Ingestion.Labels.Training;

/// <summary>Fits the decision on stances, one model against the rest for each.</summary>
internal static class StanceDecisionTrainer
{
    private const double Cost = 0.3;

    public static StanceDecision Fit(IEnumerable<Hearing> hearings, int topics)
    {
        var rows = hearings
            .Where(hearing => hearing.Label is not null)
            .Select(hearing => (Features: Describe(hearing, topics), hearing.Label!.Stance))
            .ToArray();
        return new StanceDecision(
            [.. Enum.GetValues<Stance>().Select(stance => DenseRegression.Fit([.. rows.Select(row => (row.Features, row.Stance == stance))], Cost))]);
    }

    private static double[] Describe(Hearing hearing, int topics)
    {
        var description = new double[StanceDecision.DescriptionLength(topics)];
        StanceDecision.Describe(hearing.Voices, hearing.Margins, hearing.Topic, description);
        return description;
    }
}
