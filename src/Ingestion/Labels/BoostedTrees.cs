namespace Ingestion.Labels;

/// <summary>A sum of small decision trees over dense features, which gives log-odds; immutable.</summary>
/// <remarks>
/// Friedman (2001), "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29. Every tree
/// is complete and of depth <see cref="Depth"/>, so that a walk down is a fixed number of comparisons; a node that
/// does not split sends everything left.
/// </remarks>
internal sealed class BoostedTrees
{
    public const int Depth = 4;
    public const int Nodes = (1 << Depth) - 1;
    public const int Leaves = 1 << Depth;

    private readonly byte[] _features;
    private readonly float[] _thresholds;
    private readonly float[] _values;

    /// <param name="bias">The log-odds before any tree.</param>
    /// <param name="features">For each node of each tree, level by level, the feature that it compares.</param>
    /// <param name="thresholds">The largest value that goes left, for each node.</param>
    /// <param name="values">What each leaf of each tree adds.</param>
    public BoostedTrees(double bias, byte[] features, float[] thresholds, float[] values)
    {
        if (features.Length % Nodes != 0 || thresholds.Length != features.Length || values.Length != features.Length / Nodes * Leaves)
        {
            throw new ArgumentException($"{features.Length} nodes, {thresholds.Length} thresholds and {values.Length} leaves make no trees of depth {Depth}.", nameof(features));
        }

        Bias = bias;
        _features = features;
        _thresholds = thresholds;
        _values = values;
    }

    public double Bias { get; }

    public ReadOnlySpan<byte> Features => _features;

    public ReadOnlySpan<float> Thresholds => _thresholds;

    public ReadOnlySpan<float> Values => _values;

    public int Count => _values.Length / Leaves;

    public double Margin(ReadOnlySpan<float> features)
    {
        var margin = Bias;
        for (var tree = 0; tree < Count; tree++)
        {
            margin += ValueOf(tree, features);
        }

        return margin;
    }

    public double Probability(ReadOnlySpan<float> features) => PortableMath.Logistic(Margin(features));

    /// <summary>What one tree adds.</summary>
    public float ValueOf(int tree, ReadOnlySpan<float> features)
    {
        var nodes = tree * Nodes;
        var node = 0;
        for (var level = 0; level < Depth; level++)
        {
            var right = features[_features[nodes + node]] > _thresholds[nodes + node] ? 1 : 0;
            node = (2 * node) + 1 + right;
        }

        return _values[(tree * Leaves) + node - Nodes];
    }
}
