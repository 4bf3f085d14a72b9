using Ingestion.Features;

namespace Ingestion.Labels.Training;

/// <summary>Fits the two models of whoever speaks on the sentences that bear on a topic.</summary>
internal static class StanceTrainer
{
    private const int LeastArticles = 2;
    private const double Cost = 15.0;

    public static FittedWords Fit(IReadOnlyList<TrainingArticle> articles, Taxonomy taxonomy)
    {
        var byArticle = articles.Select(article => InstancesOf(article, taxonomy).ToArray()).ToArray();
        var space = FeatureSpace.Over([.. byArticle.Select(own => own.SelectMany(instance => instance.Words).Distinct().ToArray())], LeastArticles);
        var instances = byArticle.SelectMany(own => own).ToArray();
        var learner = new LogisticRegression([.. instances.Select(instance => VectorOf(space, instance.Words))]);
        var weights = new float[space.Keys.Length * SideWeights.AnyoneModels];
        var biases = new float[SideWeights.AnyoneModels];
        for (var column = 0; column < SideWeights.AnyoneModels; column++)
        {
            var fitted = learner.Fit(
                space.Keys.Length, [.. instances.Select(instance => column == 0 ? instance.HasFavor : instance.HasAgainst)], Cost);
            for (var place = 0; place < space.Keys.Length; place++)
            {
                weights[(place * SideWeights.AnyoneModels) + column] = (float)fitted[place];
            }

            biases[column] = (float)fitted[^1];
        }

        return new FittedWords(new WeightTable(space.Keys, SideWeights.AnyoneModels, weights), biases);
    }

    private static IEnumerable<(uint[] Words, bool HasFavor, bool HasAgainst)> InstancesOf(TrainingArticle article, Taxonomy taxonomy)
    {
        var words = new VoiceFeatures(taxonomy);
        for (var s = 0; s < article.Sentences.Count; s++)
        {
            words.Read(article.Features.Sentences[s]);
            for (var topic = 0; topic < taxonomy.Topics.Length; topic++)
            {
                if (!article.Sentences[s].Topics[topic])
                {
                    continue;
                }

                words.Regard(topic);
                var voices = article.Sentences[s].Voices.Where(voice => voice.Topic == topic).ToArray();
                yield return (
                    [.. words.TopicWords, .. VoiceInstance.Crossed(words.Words, VoiceCandidate.Anyone), .. words.Signs()],
                    voices.Any(voice => voice.InFavor),
                    voices.Any(voice => !voice.InFavor));
            }
        }
    }

    private static SparseVector VectorOf(FeatureSpace space, uint[] words)
    {
        var scale = SideWeights.WordScale(Math.Max(1, words.Length));
        var counts = space.Count(words);
        return new SparseVector([.. counts.Keys], [.. counts.Values.Select(count => count * scale)]);
    }
}
