namespace Ingestion.Labels.Evaluation;

/// <summary>Estimates how much a measure owes to the choice of articles, by choosing again among them.</summary>
/// <remarks>Efron (1979), "Bootstrap methods: another look at the jackknife", Annals of Statistics 7; percentile intervals.</remarks>
internal static class Bootstrap
{
    /// <summary>Enough for the ends of a 95% interval to hold still in the second digit.</summary>
    private const int Resamples = 1000;

    /// <summary>The same set gives the same interval each time.</summary>
    private const int Seed = 1979;

    private const double Tail = 0.025;

    /// <summary>The mean F1 of the classes that occur, from the counts of each article for each class.</summary>
    public static Estimate MacroF1(IReadOnlyList<Accuracy[]> articles)
    {
        var random = new Random(Seed);
        var chosen = new Accuracy[articles.Count][];
        var values = new double[Resamples];
        for (var resample = 0; resample < Resamples; resample++)
        {
            for (var i = 0; i < chosen.Length; i++)
            {
                chosen[i] = articles[random.Next(articles.Count)];
            }

            values[resample] = MacroF1Of(chosen);
        }

        Array.Sort(values);
        var cut = (int)(Tail * Resamples);
        return new Estimate(MacroF1Of(articles), values[cut], values[^(cut + 1)]);
    }

    // Loops, since it is asked a thousand times.
    private static double MacroF1Of(IReadOnlyList<Accuracy[]> articles)
    {
        var (sum, occurring) = (0.0, 0);
        for (var c = 0; c < articles[0].Length; c++)
        {
            int right = 0, given = 0, support = 0;
            for (var i = 0; i < articles.Count; i++)
            {
                var counts = articles[i][c];
                right += counts.Right;
                given += counts.Given;
                support += counts.Support;
            }

            if (support > 0)
            {
                sum += new Accuracy(right, given, support).F1;
                occurring++;
            }
        }

        return occurring > 0 ? sum / occurring : 0.0;
    }
}
