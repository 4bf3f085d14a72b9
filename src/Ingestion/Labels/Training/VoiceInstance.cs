using Ingestion.Features;

namespace Ingestion.Labels.Training;

/// <summary>An actor in a sentence of the corpus, with the side that it takes.</summary>
/// <param name="Role">The features of its role.</param>
/// <param name="Words">The features of the sentence's words.</param>
/// <param name="TakesSide">Whether it takes a side.</param>
/// <param name="InFavor">Which side, where it takes one.</param>
internal sealed record VoiceInstance(uint[] Role, uint[] Words, bool TakesSide, bool InFavor)
{
    /// <summary>One for each candidate in each sentence that bears on a topic, for each of its topics.</summary>
    public static IEnumerable<VoiceInstance> In(TrainingArticle article, Taxonomy taxonomy)
    {
        var description = new VoiceFeatures(taxonomy);
        var mainActors = VoiceCandidates.MainActors(article.Features);
        for (var s = 0; s < article.Sentences.Count; s++)
        {
            description.Read(article.Features.Sentences[s]);
            var candidates = VoiceCandidates.In(article.Features, s, mainActors);
            for (var topic = 0; topic < taxonomy.Topics.Length; topic++)
            {
                if (!article.Sentences[s].Topics[topic])
                {
                    continue;
                }

                description.Regard(topic);
                foreach (var candidate in candidates)
                {
                    description.Describe(candidate);
                    var sides = article.Sentences[s].Voices.Where(voice => voice.Topic == topic && voice.Actor == candidate.Actor).ToArray();
                    yield return new VoiceInstance(
                        [.. description.Role, .. Crossed(description.TopicRole, description.HashOf(topic))],
                        [.. description.TopicWords, .. Crossed(description.Words, (uint)candidate.Kind)],
                        sides.Length > 0,
                        sides.Any(side => side.InFavor));
                }
            }
        }
    }

    /// <summary>Features as seen from another one.</summary>
    public static uint[] Crossed(ReadOnlySpan<uint> features, uint other)
    {
        var crossed = new uint[features.Length];
        for (var i = 0; i < crossed.Length; i++)
        {
            crossed[i] = VoiceFeatures.Cross(features[i], other);
        }

        return crossed;
    }
}
