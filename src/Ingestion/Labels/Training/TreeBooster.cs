namespace Ingestion.Labels.Training;

/// <summary>Fits boosted trees to two classes by the logistic loss.</summary>
internal static class TreeBooster
{
    /// <summary>Keeps the prior of a class that has no instance finite.</summary>
    private const double PriorBound = 6.0;

    private const int Seed = 20261122;

    public static BoostedTrees Fit(IReadOnlyList<float[]> rows, IReadOnlyList<bool> isPositive, BoostingOptions options)
    {
        if (rows.Count == 0)
        {
            throw new InvalidDataException("The corpus has nothing to fit a decision to: it needs articles with topics and voices in train and dev.");
        }

        var grower = new TreeGrower(BinnedFeatures.Of(rows), options);
        var bias = PortableMath.LogOdds((double)isPositive.Count(positive => positive) / rows.Count, PriorBound);
        var margins = new double[rows.Count];
        Array.Fill(margins, bias);
        var gradients = new double[rows.Count];
        var curvatures = new double[rows.Count];
        var leaves = new byte[rows.Count];
        var random = new Random(Seed);
        var features = new byte[options.Trees * BoostedTrees.Nodes];
        var thresholds = new float[features.Length];
        var values = new float[options.Trees * BoostedTrees.Leaves];
        for (var tree = 0; tree < options.Trees; tree++)
        {
            for (var row = 0; row < margins.Length; row++)
            {
                var probability = PortableMath.Logistic(margins[row]);
                gradients[row] = probability - (isPositive[row] ? 1.0 : 0.0);
                curvatures[row] = probability * (1.0 - probability);
            }

            var own = values.AsSpan(tree * BoostedTrees.Leaves, BoostedTrees.Leaves);
            grower.Grow(
                gradients,
                curvatures,
                [.. Enumerable.Range(0, rows.Count).Where(_ => random.NextDouble() < options.SampleShare)],
                leaves,
                features.AsSpan(tree * BoostedTrees.Nodes, BoostedTrees.Nodes),
                thresholds.AsSpan(tree * BoostedTrees.Nodes, BoostedTrees.Nodes),
                own);
            for (var row = 0; row < margins.Length; row++)
            {
                margins[row] += own[leaves[row]];
            }
        }

        return new BoostedTrees(bias, features, thresholds, values);
    }
}
