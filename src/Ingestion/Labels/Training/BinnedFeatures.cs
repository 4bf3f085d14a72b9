namespace Ingestion.Labels.Training;

/// <summary>Dense features by column, each value replaced by the place of its bin.</summary>
/// <remarks>
/// Ke and others (2017), "LightGBM: a highly efficient gradient boosting decision tree", NIPS 30, section 2.1: to choose
/// a split among bins costs a count per bin in place of a sort per value.
/// </remarks>
internal sealed class BinnedFeatures
{
    /// <summary>More bins change no measure of a model in its third digit.</summary>
    public const int MostBins = 64;

    private BinnedFeatures(float[][] edges, byte[][] bins)
    {
        Edges = edges;
        Bins = bins;
    }

    /// <summary>For each feature, the largest value of each bin but the last, ascending.</summary>
    public float[][] Edges { get; }

    /// <summary>For each feature, the bin of each row.</summary>
    public byte[][] Bins { get; }

    public int Count => Bins.Length;

    public static BinnedFeatures Of(IReadOnlyList<float[]> rows)
    {
        var features = rows[0].Length;
        var edges = new float[features][];
        var bins = new byte[features][];
        Parallel.For(0, features, feature =>
        {
            float[] values = [.. rows.Select(row => row[feature])];
            edges[feature] = EdgesOf(values);
            bins[feature] = [.. values.Select(value => (byte)BinOf(edges[feature], value))];
        });
        return new BinnedFeatures(edges, bins);
    }

    private static float[] EdgesOf(float[] values)
    {
        float[] sorted = [.. values.Order()];
        float[] distinct = [.. sorted.Distinct()];
        if (distinct.Length <= MostBins)
        {
            return distinct[..^1];
        }

        var quantiles = Enumerable.Range(1, MostBins - 1).Select(bin => sorted[(int)((long)bin * sorted.Length / MostBins)]);
        return [.. quantiles.Distinct().Where(edge => edge < sorted[^1])];
    }

    private static int BinOf(float[] edges, float value)
    {
        var found = Array.BinarySearch(edges, value);
        return found >= 0 ? found : ~found;
    }
}
