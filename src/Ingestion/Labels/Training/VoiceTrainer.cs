using Ingestion.Features;

namespace Ingestion.Labels.Training;

/// <summary>Fits the two models of voices on the sentences that bear on a topic.</summary>
internal static class VoiceTrainer
{
    /// <summary>What stands in one article alone says nothing of others, though all its candidates share it.</summary>
    private const int LeastArticles = 2;

    private const double Cost = 4.0;

    public static VoiceWeights Fit(IReadOnlyList<TrainingArticle> articles, Taxonomy taxonomy)
    {
        var byArticle = articles.Select(article => VoiceInstance.In(article, taxonomy).ToArray()).ToArray();
        var space = FeatureSpace.Over([.. byArticle.Select(FeaturesOf)], LeastArticles);
        var instances = byArticle.SelectMany(own => own).ToArray();
        var vectors = instances.Select(instance => VectorOf(space, instance)).ToArray();
        var weights = new float[space.Keys.Length * VoiceWeights.Columns];
        var biases = new float[VoiceWeights.Columns];
        Fit(VoiceWeights.SideColumn, space, vectors, [.. instances.Select(instance => instance.TakesSide)], weights, biases);
        Fit(
            VoiceWeights.FavorColumn,
            space,
            [.. vectors.Where((_, i) => instances[i].TakesSide)],
            [.. instances.Where(instance => instance.TakesSide).Select(instance => instance.InFavor)],
            weights,
            biases);
        return new VoiceWeights(new WeightTable(space.Keys, VoiceWeights.Columns, weights), biases);
    }

    private static void Fit(
        int column, FeatureSpace space, IReadOnlyList<SparseVector> vectors, bool[] classes, float[] weights, float[] biases)
    {
        var fitted = new LogisticRegression(vectors).Fit(space.Keys.Length, classes, Cost);
        for (var place = 0; place < space.Keys.Length; place++)
        {
            weights[(place * VoiceWeights.Columns) + column] = (float)fitted[place];
        }

        biases[column] = (float)fitted[^1];
    }

    private static uint[] FeaturesOf(VoiceInstance[] instances) =>
        [.. instances.SelectMany(instance => instance.Role.Concat(instance.Words)).Distinct()];

    private static SparseVector VectorOf(FeatureSpace space, VoiceInstance instance)
    {
        var values = new SortedDictionary<int, double>();
        Add(space.Count(instance.Role), VoiceWeights.RoleScale);
        Add(space.Count(instance.Words), VoiceWeights.WordScale(Math.Max(1, instance.Words.Length)));
        return new SparseVector([.. values.Keys], [.. values.Values]);

        void Add(SortedDictionary<int, double> counts, double scale)
        {
            foreach (var (place, count) in counts)
            {
                values[place] = values.GetValueOrDefault(place) + (count * scale);
            }
        }
    }
}
