using System.Collections.Immutable;

namespace Ingestion.Labels;

/// <summary>A linear model of a few dense features, which gives log-odds.</summary>
/// <param name="Weights">A weight for each feature.</param>
/// <param name="Bias">The log-odds where all features are zero.</param>
internal sealed record LinearModel(ImmutableArray<double> Weights, double Bias)
{
    public double Margin(ReadOnlySpan<double> features)
    {
        var margin = Bias;
        for (var i = 0; i < Weights.Length; i++)
        {
            margin += Weights[i] * features[i];
        }

        return margin;
    }

    public double Margin(ReadOnlySpan<float> features)
    {
        var margin = Bias;
        for (var i = 0; i < Weights.Length; i++)
        {
            margin += Weights[i] * features[i];
        }

        return margin;
    }

    public double Probability(ReadOnlySpan<double> features) => PortableMath.Logistic(Margin(features));
}
