using Ingestion.Features;

namespace Ingestion.Labels;

/// <summary>The word models of sides: does anyone at all support the topic's proposition in a sentence, does anyone oppose it.</summary>
/// <remarks>They hear the speakers too that no taxonomy lists, and so tell an article's stance where no known actor speaks.</remarks>
internal sealed class StanceWeights(WeightTable table, float[] biases)
{
    public const int Columns = 2;

    public WeightTable Table => table;

    public ReadOnlySpan<float> Biases => biases;

    /// <summary>For each topic, what its sentences say on either side.</summary>
    public StanceMargins[] Score(Taxonomy taxonomy, ArticleFeatures features, IReadOnlyList<TopicBearing> topics)
    {
        var words = new VoiceFeatures(taxonomy);
        var margins = topics.Select(_ => new StanceMargins()).ToArray();
        Span<float> sums = stackalloc float[Columns];
        for (var s = 0; s < features.Sentences.Length; s++)
        {
            words.Read(features.Sentences[s]);
            for (var t = 0; t < topics.Count; t++)
            {
                var bearing = topics[t].Sentences[s];
                if (bearing < SideDescription.LeastBearing)
                {
                    continue;
                }

                words.Regard(topics[t].Topic);
                sums.Clear();
                table.AddRows(words.TopicWords, sums);
                table.AddRows(words.KindWords(VoiceCandidate.Anyone), sums);
                var scale = VoiceWeights.WordScale(words.WordCount);
                margins[t].Add(
                    bearing * PortableMath.Logistic(biases[0] + (scale * sums[0])),
                    bearing * PortableMath.Logistic(biases[1] + (scale * sums[1])));
            }
        }

        return margins;
    }
}
