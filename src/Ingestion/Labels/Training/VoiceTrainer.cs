using Ingestion.Features;

namespace Ingestion.Labels.Training;

/// <summary>Fits the two models of voices on the sentences that bear on a topic.</summary>
internal static class VoiceTrainer
{
    private const int LeastInstances = 2;
    private const double Cost = 1.0;

    public static VoiceWeights Fit(IReadOnlyList<TrainingArticle> articles, Taxonomy taxonomy)
    {
        var instances = new List<(uint[] Role, uint[] Words, bool TakesSide, bool InFavor)>();
        var description = new VoiceFeatures();
        foreach (var article in articles)
        {
            for (var s = 0; s < article.Sentences.Count; s++)
            {
                for (var topic = 0; topic < taxonomy.Topics.Length; topic++)
                {
                    if (!article.Sentences[s].Topics[topic])
                    {
                        continue;
                    }

                    foreach (var candidate in Speakers.CandidatesIn(article.Features, s))
                    {
                        var sides = article.Sentences[s].Voices.Where(voice => voice.Topic == topic && voice.Actor == candidate.Actor).ToArray();
                        description.Describe(article.Features.Sentences[s], taxonomy, topic, candidate);
                        instances.Add((description.Role.ToArray(), description.Words.ToArray(), sides.Length > 0, sides.Any(side => side.InFavor)));
                    }
                }
            }
        }

        var space = FeatureSpace.Over([.. instances.Select(instance => (uint[])[.. instance.Role, .. instance.Words])], LeastInstances);
        var vectors = instances.Select(instance => VectorOf(space, instance.Role, instance.Words)).ToArray();
        var weights = new float[space.Keys.Length * VoiceWeights.Columns];
        var biases = new float[VoiceWeights.Columns];
        bool[] takesSide = [.. instances.Select(instance => instance.TakesSide)];
        Fit(VoiceWeights.SideColumn, space, vectors, takesSide, weights, biases);
        Fit(
            VoiceWeights.FavorColumn,
            space,
            [.. vectors.Where((_, i) => takesSide[i])],
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

    private static SparseVector VectorOf(FeatureSpace space, uint[] role, uint[] words)
    {
        var wordScale = VoiceWeights.ScaleOfWords(words.Length);
        var values = new SortedDictionary<int, double>();
        Add(space.Count(role), VoiceWeights.RoleScale);
        Add(space.Count(words), wordScale);
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
