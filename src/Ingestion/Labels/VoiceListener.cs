using Ingestion.Features;

namespace Ingestion.Labels;

/// <summary>Hears, sentence by sentence, which actors take a side on which topic.</summary>
internal sealed class VoiceListener(Taxonomy taxonomy, SideWeights weights, SideDecision decision)
{
    /// <summary>Sides less likely than this are no sightings.</summary>
    private const double LeastSide = 0.03;

    /// <summary>Who is this unlikely to speak takes no side.</summary>
    private const double LeastSpeaker = 0.02;

    /// <summary>What is heard on each of some topics, in their order.</summary>
    /// <param name="features">The article.</param>
    /// <param name="asked">The topics that it may be about, which vie for each sentence.</param>
    /// <param name="topics">Those of them that voices are wanted on.</param>
    public HeardTopic[] Listen(
        ArticleFeatures features, IReadOnlyList<TopicBearing> asked, IReadOnlyList<TopicBearing> topics)
    {
        var description = new SideDescription(taxonomy, weights, features, asked);
        StanceMargins[] words = [.. topics.Select(_ => new StanceMargins())];
        var sightings = topics.Select(_ => new SortedDictionary<int, List<VoiceSighting>>()).ToArray();
        for (var s = 0; s < features.Sentences.Length; s++)
        {
            if (TopicBearing.AnyHeard(topics, s))
            {
                description.MoveTo(s);
                Listen(description, topics, s, sightings, words);
            }
        }

        return [.. topics.Select((topic, t) => new HeardTopic(topic, VoicesOf(sightings[t]), words[t]))];
    }

    private void Listen(
        SideDescription description,
        IReadOnlyList<TopicBearing> topics,
        int sentence,
        SortedDictionary<int, List<VoiceSighting>>[] sightings,
        StanceMargins[] words)
    {
        var (speakers, likeliest) = description.SpeakersBy(decision.Speaker);
        Span<float> values = stackalloc float[SideDescription.Length];
        for (var t = 0; t < topics.Count; t++)
        {
            if (!topics[t].IsHeard(sentence))
            {
                continue;
            }

            description.Regard(topics[t]);
            var (support, opposition) = description.Anyone;
            words[t].Add(topics[t].Sentences[sentence], PortableMath.Logistic(support), PortableMath.Logistic(opposition));
            for (var candidate = 0; candidate < speakers.Length; candidate++)
            {
                if (speakers[candidate] < LeastSpeaker)
                {
                    continue;
                }

                description.DescribeSide(candidate, speakers[candidate], likeliest, values);
                var side = decision.Side.Probability(values);
                if (side >= LeastSide)
                {
                    var favor = PortableMath.Logistic(decision.Direction.Margin(SideDescription.Directions(values)));
                    var actor = description.Candidates[candidate].Actor;
                    SightingsOf(sightings[t], actor).Add(new VoiceSighting(actor, sentence, side * favor, side * (1.0 - favor)));
                }
            }
        }
    }

    private static List<VoiceSighting> SightingsOf(SortedDictionary<int, List<VoiceSighting>> sightings, int actor)
    {
        if (!sightings.TryGetValue(actor, out var own))
        {
            sightings.Add(actor, own = []);
        }

        return own;
    }

    private static IReadOnlyList<HeardVoice> VoicesOf(SortedDictionary<int, List<VoiceSighting>> sightings) =>
        [.. sightings.Values.SelectMany(own => new[] { new HeardVoice(own, Stance.Favor), new HeardVoice(own, Stance.Against) })];
}
