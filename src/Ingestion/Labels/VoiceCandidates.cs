using Ingestion.Features;

namespace Ingestion.Labels;

/// <summary>Tells who may take a side in a sentence, also where it names nobody.</summary>
internal static class VoiceCandidates
{
    /// <summary>A pronoun or a bare quotation refers to a speaker at most this many sentences back.</summary>
    private const int Memory = 3;

    /// <summary>Of the actors of earlier sentences, those beyond these are too far away to be meant.</summary>
    private const int MostRecalled = 2;

    private const int MostMain = 2;

    /// <summary>What an actor's mention as speaker counts against a bare one.</summary>
    private const int SpeakerWeight = 2;

    /// <summary>The actors that the sentence names, those before it, the article's main ones, and the author.</summary>
    public static List<VoiceCandidate> In(ArticleFeatures article, int sentence, IReadOnlyList<int> mainActors)
    {
        var candidates = new List<VoiceCandidate>();
        AddNamed(article.Sentences[sentence], 0, onlySpeakers: false, candidates);
        var named = candidates.Count;
        for (var back = 1; back <= Memory && back <= sentence; back++)
        {
            AddNamed(article.Sentences[sentence - back], back, onlySpeakers: back > 1, candidates);
            if (candidates.Count >= named + MostRecalled)
            {
                break;
            }
        }

        foreach (var actor in mainActors)
        {
            if (IndexOf(candidates, actor) < 0)
            {
                candidates.Add(new VoiceCandidate(actor, VoiceCandidate.Anywhere, false, candidates.Count));
            }
        }

        candidates.Add(new VoiceCandidate(VoiceCandidate.Author, 0, false, 0));
        return candidates;
    }

    /// <summary>The actors that speak and are named most in the article: whom it may mean where it names nobody near.</summary>
    public static IReadOnlyList<int> MainActors(ArticleFeatures article)
    {
        var weights = new SortedDictionary<int, int>();
        foreach (var sentence in article.Title is { } title ? article.Sentences.Insert(0, title) : article.Sentences)
        {
            foreach (var mention in sentence.Mentions)
            {
                weights[mention.Actor] = weights.GetValueOrDefault(mention.Actor) + (mention.Speaks ? SpeakerWeight : 1);
            }
        }

        return [.. weights.OrderByDescending(pair => pair.Value).Take(MostMain).Select(pair => pair.Key)];
    }

    private static void AddNamed(SentenceFeatures sentence, int distance, bool onlySpeakers, List<VoiceCandidate> candidates)
    {
        foreach (var mention in sentence.Mentions)
        {
            var known = IndexOf(candidates, mention.Actor);
            if (known < 0 && (mention.Speaks || !onlySpeakers))
            {
                candidates.Add(new VoiceCandidate(mention.Actor, distance, mention.Speaks, candidates.Count));
            }
            else if (known >= 0 && mention.Speaks && candidates[known].Distance == distance)
            {
                candidates[known] = candidates[known] with { Speaks = true };
            }
        }
    }

    private static int IndexOf(List<VoiceCandidate> candidates, int actor)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Actor == actor)
            {
                return i;
            }
        }

        return -1;
    }
}
