namespace Ingestion.Labels.Training;

/// <summary>How trees are boosted.</summary>
internal sealed record BoostingOptions
{
    public int Trees { get; init; } = 30;

    /// <summary>What share of its step each tree takes.</summary>
    public double LearningRate { get; init; } = 0.15;

    /// <summary>The share of the instances that each tree is grown on: half the work, and less learnt by heart.</summary>
    /// <remarks>Friedman (2002), "Stochastic gradient boosting", Computational Statistics and Data Analysis 38.</remarks>
    public double SampleShare { get; init; } = 0.5;

    /// <summary>Fewer instances of the sample than this prove nothing.</summary>
    public int LeastInLeaf { get; init; } = 10;

    /// <summary>Draws the leaves' values towards zero.</summary>
    public double Shrinkage { get; init; } = 2.0;
}
