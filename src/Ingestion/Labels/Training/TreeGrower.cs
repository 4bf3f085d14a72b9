namespace Ingestion.Labels.Training;

/// <summary>Grows one tree on the gradients of a loss.</summary>
/// <remarks>
/// Chen and Guestrin (2016), "XGBoost: a scalable tree boosting system", KDD, equations 5 to 7: a leaf's value is
/// -G / (H + shrinkage), and a split gains what its two leaves do better than one. Sums run over the rows in their
/// order, so that the same rows give the same tree to the last bit; features are looked at side by side.
/// </remarks>
internal sealed class TreeGrower(BinnedFeatures features, BoostingOptions options)
{
    private const double LeastGain = 1e-6;

    private readonly Split[][] _best = [.. Enumerable.Range(0, features.Count).Select(_ => new Split[BoostedTrees.Leaves])];

    /// <summary>Grows a tree and tells the leaf of each row.</summary>
    /// <param name="gradients">The first derivative of the loss at each row.</param>
    /// <param name="curvatures">The second derivative.</param>
    /// <param name="sample">The rows to grow on, ascending.</param>
    /// <param name="leaves">Takes each row's leaf, from 0.</param>
    /// <param name="nodeFeatures">Takes the feature of each node.</param>
    /// <param name="nodeThresholds">Takes the threshold of each node.</param>
    /// <param name="values">Takes each leaf's value.</param>
    public void Grow(
        double[] gradients, double[] curvatures, int[] sample, byte[] leaves, Span<byte> nodeFeatures, Span<float> nodeThresholds, Span<float> values)
    {
        Array.Clear(leaves);
        for (var level = 0; level < BoostedTrees.Depth; level++)
        {
            var count = 1 << level;
            Parallel.For(0, features.Count, feature => Search(feature, count, gradients, curvatures, sample, leaves));
            Split[] chosen = [.. Enumerable.Range(0, count).Select(BestOf)];
            for (var node = 0; node < count; node++)
            {
                nodeFeatures[count - 1 + node] = (byte)chosen[node].Feature;
                nodeThresholds[count - 1 + node] = chosen[node].IsSplit ? features.Edges[chosen[node].Feature][chosen[node].Bin] : float.PositiveInfinity;
            }

            for (var row = 0; row < leaves.Length; row++)
            {
                var split = chosen[leaves[row]];
                var right = split.IsSplit && features.Bins[split.Feature][row] > split.Bin ? 1 : 0;
                leaves[row] = (byte)((2 * leaves[row]) + right);
            }
        }

        Span<double> gradientSums = stackalloc double[BoostedTrees.Leaves];
        Span<double> curvatureSums = stackalloc double[BoostedTrees.Leaves];
        gradientSums.Clear();
        curvatureSums.Clear();
        foreach (var row in sample)
        {
            gradientSums[leaves[row]] += gradients[row];
            curvatureSums[leaves[row]] += curvatures[row];
        }

        for (var leaf = 0; leaf < values.Length; leaf++)
        {
            values[leaf] = (float)(-options.LearningRate * gradientSums[leaf] / (curvatureSums[leaf] + options.Shrinkage));
        }
    }

    private Split BestOf(int node)
    {
        var best = default(Split);
        foreach (var splits in _best)
        {
            best = splits[node].Gain > best.Gain ? splits[node] : best;
        }

        return best;
    }

    private void Search(int feature, int nodes, double[] gradients, double[] curvatures, int[] sample, byte[] nodeOf)
    {
        const int Bins = BinnedFeatures.MostBins;
        var edges = features.Edges[feature];
        var best = _best[feature];
        Array.Clear(best);
        if (edges.Length == 0)
        {
            return;
        }

        Span<Sums> sums = stackalloc Sums[nodes * Bins];
        sums.Clear();
        var bins = features.Bins[feature];
        foreach (var row in sample)
        {
            ref var sum = ref sums[(nodeOf[row] * Bins) + bins[row]];
            sum.Gradient += gradients[row];
            sum.Curvature += curvatures[row];
            sum.Rows++;
        }

        for (var node = 0; node < nodes; node++)
        {
            best[node] = Best(feature, sums.Slice(node * Bins, edges.Length + 1));
        }
    }

    private Split Best(int feature, ReadOnlySpan<Sums> sums)
    {
        Sums all = default, left = default;
        foreach (var sum in sums)
        {
            all.Add(sum);
        }

        var best = default(Split);
        var whole = Score(all);
        for (var bin = 0; bin < sums.Length - 1; bin++)
        {
            left.Add(sums[bin]);
            var right = all.Without(left);
            if (left.Rows < options.LeastInLeaf || right.Rows < options.LeastInLeaf)
            {
                continue;
            }

            var gain = Score(left) + Score(right) - whole;
            best = gain > Math.Max(best.Gain, LeastGain) ? new Split(feature, bin, gain) : best;
        }

        return best;
    }

    private double Score(Sums sums) => sums.Gradient * sums.Gradient / (sums.Curvature + options.Shrinkage);

    private readonly record struct Split(int Feature, int Bin, double Gain)
    {
        public bool IsSplit => Gain > 0;
    }

    private record struct Sums(double Gradient, double Curvature, int Rows)
    {
        public void Add(Sums other) =>
            (Gradient, Curvature, Rows) = (Gradient + other.Gradient, Curvature + other.Curvature, Rows + other.Rows);

        public readonly Sums Without(Sums other) =>
            new(Gradient - other.Gradient, Curvature - other.Curvature, Rows - other.Rows);
    }
}
