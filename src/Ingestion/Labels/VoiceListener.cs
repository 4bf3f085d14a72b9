using Ingestion.Features;

namespace Ingestion.Labels;

/// <summary>Hears, sentence by sentence, which actors take a side on which topic.</summary>
internal sealed class VoiceListener(Taxonomy taxonomy, VoiceWeights weights, SideDecision decision)
{
    /// <summary>Sides less likely than this are no sightings.</summary>
    private const double LeastSide = 0.03;

    /// <summary>Who is this unlikely to speak takes no side.</summary>
    private const double LeastSpeaker = 0.02;

    /// <summary>The voices on each of the topics, in the order of the topics given; both sides of every actor.</summary>
    public IReadOnlyList<HeardVoice>[] Listen(ArticleFeatures features, IReadOnlyList<TopicBearing> topics)
    {
        var description = new SideDescription(taxonomy, weights, features, topics);
        var sightings = topics.Select(_ => new SortedDictionary<int, List<VoiceSighting>>()).ToArray();
        for (var s = 0; s < features.Sentences.Length; s++)
        {
            if (description.IsHeard(s))
            {
                description.MoveTo(s);
                Listen(description, topics, s, sightings);
            }
        }

        return [.. sightings.Select(VoicesOf)];
    }

    private void Listen(
        SideDescription description, IReadOnlyList<TopicBearing> topics, int sentence, SortedDictionary<int, List<VoiceSighting>>[] sightings)
    {
        var (speakers, likeliest) = description.SpeakersBy(decision.Speaker);
        Span<float> values = stackalloc float[SideDescription.Length];
        for (var t = 0; t < topics.Count; t++)
        {
            if (topics[t].Sentences[sentence] < SideDescription.LeastBearing)
            {
                continue;
            }

            description.Regard(t);
            for (var candidate = 0; candidate < speakers.Length; candidate++)
            {
                if (speakers[candidate] < LeastSpeaker)
                {
                    continue;
                }

                var favor = description.DescribeSide(candidate, speakers[candidate], likeliest, values);
                var side = decision.Side.Probability(values);
                if (side >= LeastSide)
                {
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
