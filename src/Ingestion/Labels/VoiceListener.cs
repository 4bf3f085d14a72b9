using Ingestion.Features;

namespace Ingestion.Labels;

/// <summary>Hears, sentence by sentence, which actors take a side on which topic.</summary>
internal sealed class VoiceListener(Taxonomy taxonomy, VoiceWeights weights)
{
    /// <summary>Sentences less likely to bear on a topic are not listened to.</summary>
    private const double LeastBearing = 0.2;

    /// <summary>Sides less likely than this are no sightings.</summary>
    private const double LeastSide = 0.03;

    /// <summary>The voices on each of the topics, in the order of the topics given; both sides of every actor.</summary>
    public IReadOnlyList<HeardVoice>[] Listen(ArticleFeatures features, IReadOnlyList<TopicBearing> topics)
    {
        var mainActors = VoiceCandidates.MainActors(features);
        var description = new VoiceFeatures(taxonomy);
        var sightings = topics.Select(_ => new SortedDictionary<int, List<VoiceSighting>>()).ToArray();
        Span<(float Side, float Favor)> kindWords = stackalloc (float, float)[VoiceCandidate.Kinds];
        for (var s = 0; s < features.Sentences.Length; s++)
        {
            if (!BearsOnAny(s, topics))
            {
                continue;
            }

            var candidates = VoiceCandidates.In(features, s, mainActors);
            description.Read(features.Sentences[s]);
            for (var kind = 0; kind < kindWords.Length; kind++)
            {
                kindWords[kind] = weights.Sum(description.KindWords(kind));
            }

            for (var t = 0; t < topics.Count; t++)
            {
                var bearing = topics[t].Sentences[s];
                if (bearing >= LeastBearing)
                {
                    description.Regard(topics[t].Topic);
                    Listen(description, candidates, s, bearing, kindWords, sightings[t]);
                }
            }
        }

        return [.. sightings.Select(VoicesOf)];
    }

    private void Listen(
        VoiceFeatures description,
        List<VoiceCandidate> candidates,
        int sentence,
        double bearing,
        ReadOnlySpan<(float Side, float Favor)> kindWords,
        SortedDictionary<int, List<VoiceSighting>> sightings)
    {
        var topicWords = weights.Sum(description.TopicWords);
        foreach (var candidate in candidates)
        {
            description.Describe(candidate);
            var (side, favor) = weights.Score(description, topicWords, kindWords[candidate.Kind]);
            side *= bearing;
            if (side < LeastSide)
            {
                continue;
            }

            if (!sightings.TryGetValue(candidate.Actor, out var own))
            {
                sightings.Add(candidate.Actor, own = []);
            }

            own.Add(new VoiceSighting(candidate.Actor, sentence, side * favor, side * (1.0 - favor)));
        }
    }

    private static bool BearsOnAny(int sentence, IReadOnlyList<TopicBearing> topics)
    {
        foreach (var topic in topics)
        {
            if (topic.Sentences[sentence] >= LeastBearing)
            {
                return true;
            }
        }

        return false;
    }

    private static IReadOnlyList<HeardVoice> VoicesOf(SortedDictionary<int, List<VoiceSighting>> sightings) =>
        [.. sightings.Values.SelectMany(own => new[] { new HeardVoice(own, Stance.Favor), new HeardVoice(own, Stance.Against) })];
}
