namespace Ingestion.Labels;

/// <summary>A linear model and a sum of small decision trees that mend it, which together give log-odds; immutable.</summary>
/// <remarks>
/// Friedman (2001), "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29. Every tree
/// is complete and of depth <see cref="Depth"/>, so that a walk down is a fixed number of comparisons; a node that
/// does not split sends everything left. Where there is too little to grow trees on, the linear model decides alone.
/// </remarks>
internal sealed class BoostedTrees
{
    public const int Depth = 4;
    public const int Nodes = (1 << Depth) - 1;
    public const int Leaves = 1 << Depth;

    /// <summary>Even odds, whatever it is asked.</summary>
    public static readonly BoostedTrees None = new(new LinearModel([], 0.0), [], [], []);

    private readonly byte[] _features;
    private readonly float[] _thresholds;
    private readonly float[] _values;
    private readonly (float Threshold, int Feature)[] _nodes;

    /// <param name="start">The log-odds before any tree, over the first features.</param>
    /// <param name="features">For each node of each tree, level by level, the feature that it compares.</param>
    /// <param name="thresholds">The largest value that goes left, for each node.</param>
    /// <param name="values">What each leaf of each tree adds.</param>
    public BoostedTrees(LinearModel start, byte[] features, float[] thresholds, float[] values)
    {
        if (features.Length % Nodes != 0 || thresholds.Length != features.Length || values.Length != features.Length / Nodes * Leaves)
        {
            throw new ArgumentException($"{features.Length} nodes, {thresholds.Length} thresholds and {values.Length} leaves make no trees of depth {Depth}.", nameof(features));
        }

        Start = start;
        _features = features;
        _thresholds = thresholds;
        _values = values;
        _nodes = [.. thresholds.Zip(features, (threshold, feature) => (threshold, (int)feature))];
    }

    public LinearModel Start { get; }

    public ReadOnlySpan<byte> Features => _features;

    public ReadOnlySpan<float> Thresholds => _thresholds;

    public ReadOnlySpan<float> Values => _values;

    public int Count => _values.Length / Leaves;

    public double Margin(ReadOnlySpan<float> features)
    {
        var margin = Start.Margin(features);
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
        var nodes = _nodes.AsSpan(tree * Nodes, Nodes);
        var node = 0;
        for (var level = 0; level < Depth; level++)
        {
            var (threshold, feature) = nodes[node];
            node = (2 * node) + 1 + (features[feature] > threshold ? 1 : 0);
        }

        return _values[(tree * Leaves) + node - Nodes];
    }
}
