namespace Ingestion.Labels.Training;

/// <summary>A training instance: the values that are not zero.</summary>
/// <param name="Indices">The places of the values, ascending and unique.</param>
/// <param name="Values">A value for each place.</param>
internal sealed record SparseVector(int[] Indices, double[] Values)
{
    public static SparseVector Dense(ReadOnlySpan<double> values) =>
        new([.. Enumerable.Range(0, values.Length)], values.ToArray());

    public double Dot(double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < Indices.Length; i++)
        {
            sum += Values[i] * weights[Indices[i]];
        }

        return sum;
    }

    public void AddTo(double[] weights, double factor)
    {
        for (var i = 0; i < Indices.Length; i++)
        {
            weights[Indices[i]] += factor * Values[i];
        }
    }

    public double SquaredLength()
    {
        var sum = 0.0;
        foreach (var value in Values)
        {
            sum += value * value;
        }

        return sum;
    }
}
