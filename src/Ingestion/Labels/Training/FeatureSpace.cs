namespace Ingestion.Labels.Training;

/// <summary>The features that a training keeps, each with a place and a weight for its rarity.</summary>
internal sealed class FeatureSpace
{
    private readonly Dictionary<uint, int> _places;

    private FeatureSpace(uint[] keys, double[] rarity)
    {
        Keys = keys;
        Rarity = rarity;
        _places = keys.Select((key, place) => (key, place)).ToDictionary(pair => pair.key, pair => pair.place);
    }

    /// <summary>The hashes of the features, ascending.</summary>
    public uint[] Keys { get; }

    /// <summary>The logarithm of how many instances there are for each that has the feature.</summary>
    public double[] Rarity { get; }

    /// <summary>Keeps the features that at least <paramref name="least"/> instances have.</summary>
    public static FeatureSpace Over(IReadOnlyCollection<uint[]> instances, int least)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var instance in instances)
        {
            foreach (var feature in instance.Distinct())
            {
                counts[feature] = counts.GetValueOrDefault(feature) + 1;
            }
        }

        var kept = counts.Where(pair => pair.Value >= least).OrderBy(pair => pair.Key).ToArray();
        return new FeatureSpace(
            [.. kept.Select(pair => pair.Key)],
            [.. kept.Select(pair => 1.0 + PortableMath.Log((double)instances.Count / pair.Value))]);
    }

    /// <summary>The places and counts of the kept features among <paramref name="features"/>, by place.</summary>
    public SortedDictionary<int, double> Count(IEnumerable<uint> features)
    {
        var counts = new SortedDictionary<int, double>();
        foreach (var feature in features)
        {
            if (_places.TryGetValue(feature, out var place))
            {
                counts[place] = counts.GetValueOrDefault(place) + 1.0;
            }
        }

        return counts;
    }
}
