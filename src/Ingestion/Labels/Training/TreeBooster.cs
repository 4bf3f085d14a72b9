namespace Ingestion.Labels.Training;

/// <summary>Fits boosted trees to two classes by the logistic loss.</summary>
internal static class TreeBooster
{
    private const double LinearCost = 1.0;

    private const int Seed = 20261122;

    /// <param name="rows">The features of each instance.</param>
    /// <param name="linear">How many of the features, the first, the linear model that the trees mend is fitted to.</param>
    /// <param name="isPositive">The class of each instance.</param>
    /// <param name="options">How to boost.</param>
    public static BoostedTrees Fit(IReadOnlyList<float[]> rows, int linear, IReadOnlyList<bool> isPositive, BoostingOptions options)
    {
        var start = DenseRegression.Fit(
            [.. rows.Select((row, i) => (Array.ConvertAll(row[..linear], value => (double)value), isPositive[i]))], LinearCost);
        var grower = new TreeGrower(BinnedFeatures.Of(rows), options);
        double[] margins = [.. rows.Select(row => start.Margin(row))];
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

        return new BoostedTrees(start, features, thresholds, values);
    }
}
