namespace Ingestion.Labels.Training;

/// <summary>How trees are boosted.</summary>
internal sealed record BoostingOptions
{
    public int Trees { get; init; } = 150;

    /// <summary>What share of its step each tree takes.</summary>
    public double LearningRate { get; init; } = 0.08;

    /// <summary>Fewer instances than this prove nothing.</summary>
    public int LeastInLeaf { get; init; } = 20;

    /// <summary>Draws the leaves' values towards zero.</summary>
    public double Shrinkage { get; init; } = 2.0;
}
