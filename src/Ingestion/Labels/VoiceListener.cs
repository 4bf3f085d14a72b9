using Ingestion.Features;

namespace Ingestion.Labels;

/// <summary>Hears, sentence by sentence, which actors take a side on a topic.</summary>
internal sealed class VoiceListener(Taxonomy taxonomy, VoiceWeights weights)
{
    /// <summary>Sentences less likely to bear on the topic are not listened to.</summary>
    private const double LeastBearing = 0.15;

    /// <summary>Sides less likely than this are no sightings.</summary>
    private const double LeastSide = 0.03;

    public List<HeardVoice> Listen(ArticleFeatures features, TopicMargins margins, int topic)
    {
        var sightings = new List<VoiceSighting>();
        var description = new VoiceFeatures();
        for (var s = 0; s < features.Sentences.Length; s++)
        {
            var bearing = margins.ProbabilityOf(s, topic);
            if (bearing < LeastBearing)
            {
                continue;
            }

            foreach (var candidate in Speakers.CandidatesIn(features, s))
            {
                description.Describe(features.Sentences[s], taxonomy, topic, candidate);
                var (side, favor) = weights.Score(description);
                side *= bearing;
                if (side >= LeastSide)
                {
                    sightings.Add(new VoiceSighting(candidate.Actor, s, side * favor, side * (1.0 - favor)));
                }
            }
        }

        var voices = new List<HeardVoice>();
        foreach (var actor in sightings.GroupBy(sighting => sighting.Actor).OrderBy(group => group.Key))
        {
            VoiceSighting[] own = [.. actor];
            voices.Add(new HeardVoice(actor.Key, Stance.Favor, own));
            voices.Add(new HeardVoice(actor.Key, Stance.Against, own));
        }

        return voices;
    }
}
