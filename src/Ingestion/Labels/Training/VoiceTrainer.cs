using Ingestion.Features;

namespace Ingestion.Labels.Training;

/// <summary>Fits the two models of an actor, whether it takes a side and which, on the sentences that bear on a topic.</summary>
internal static class VoiceTrainer
{
    /// <summary>What stands in one article alone says nothing of others, though all its candidates share it.</summary>
    private const int LeastArticles = 2;

    private const double Cost = 4.0;
    private const int SideColumn = 0;
    private const int FavorColumn = 1;

    public static FittedWords Fit(IReadOnlyList<TrainingArticle> articles, Taxonomy taxonomy)
    {
        var byArticle = articles.Select(article => VoiceInstance.In(article, taxonomy).ToArray()).ToArray();
        var space = FeatureSpace.Over([.. byArticle.Select(FeaturesOf)], LeastArticles);
        var instances = byArticle.SelectMany(own => own).ToArray();
        var vectors = instances.Select(instance => VectorOf(space, instance)).ToArray();
        var weights = new float[space.Keys.Length * SideWeights.ActorModels];
        var biases = new float[SideWeights.ActorModels];
        Fit(SideColumn, space, vectors, [.. instances.Select(instance => instance.TakesSide)], weights, biases);
        Fit(
            FavorColumn,
            space,
            [.. vectors.Where((_, i) => instances[i].TakesSide)],
            [.. instances.Where(instance => instance.TakesSide).Select(instance => instance.InFavor)],
            weights,
            biases);
        return new FittedWords(new WeightTable(space.Keys, SideWeights.ActorModels, weights), biases);
    }

    private static void Fit(
        int column, FeatureSpace space, IReadOnlyList<SparseVector> vectors, bool[] classes, float[] weights, float[] biases)
    {
        var fitted = new LogisticRegression(vectors).Fit(space.Keys.Length, classes, Cost);
        for (var place = 0; place < space.Keys.Length; place++)
        {
            weights[(place * SideWeights.ActorModels) + column] = (float)fitted[place];
        }

        biases[column] = (float)fitted[^1];
    }

    private static uint[] FeaturesOf(VoiceInstance[] instances) =>
        [.. instances.SelectMany(instance => instance.Role.Concat(instance.Words)).Distinct()];

    private static SparseVector VectorOf(FeatureSpace space, VoiceInstance instance)
    {
        var values = new SortedDictionary<int, double>();
        Add(space.Count(instance.Role), SideWeights.RoleScale);
        Add(space.Count(instance.Words), SideWeights.WordScale(Math.Max(1, instance.Words.Length)));
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
