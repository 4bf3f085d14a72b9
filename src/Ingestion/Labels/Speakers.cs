using Ingestion.Features;

namespace Ingestion.Labels;

/// <summary>Tells who speaks in a sentence, and who may be meant where it names nobody.</summary>
internal static class Speakers
{
    /// <summary>A verb of saying stands this near its speaker; titles and names lie between ("kata juru bicara Kemlu …").</summary>
    public const int Reach = 7;

    /// <summary>A pronoun or a bare quotation refers to a speaker at most this many sentences back.</summary>
    private const int Memory = 3;

    /// <summary>The cues that an actor of the sentence can be the subject of.</summary>
    public const CueGroups Verbs =
        CueGroups.Say | CueGroups.Stress | CueGroups.Deny | CueGroups.Accuse | CueGroups.Condemn | CueGroups.Oppose
        | CueGroups.Praise | CueGroups.Warn | CueGroups.Urge | CueGroups.Promise | CueGroups.Impose | CueGroups.Concede;

    private const CueGroups Inverted = CueGroups.Say | CueGroups.Stress | CueGroups.Deny | CueGroups.Accuse | CueGroups.Agent;

    /// <summary>Whether the mention is the subject of a verb that shows a speaker.</summary>
    public static bool Speaks(SentenceFeatures sentence, int mention)
    {
        var (_, first, _) = sentence.Mentions[mention];
        if (sentence.Tokens[first].Has(TokenTraits.Quoted))
        {
            return false;
        }

        return NearestAfter(sentence, mention, Verbs, out _) != CueGroups.None
            ? first == 0 || (sentence.Cues[first - 1] & CueGroups.Toward) == 0
            : NearestBefore(sentence, mention, Inverted, out _) != CueGroups.None;
    }

    /// <summary>The groups of the nearest such cue behind the mention, before another actor is named.</summary>
    public static CueGroups NearestAfter(SentenceFeatures sentence, int mention, CueGroups wanted, out int distance)
    {
        var start = sentence.Mentions[mention].Next;
        var end = mention + 1 < sentence.Mentions.Length ? sentence.Mentions[mention + 1].First : sentence.Tokens.Length;
        end = Math.Min(end, start + Reach);
        for (var i = start; i < end; i++)
        {
            if ((sentence.Cues[i] & wanted) != 0)
            {
                distance = i - start;
                return sentence.Cues[i] & wanted;
            }
        }

        distance = Reach;
        return CueGroups.None;
    }

    /// <summary>The groups of the nearest such cue before the mention, behind any other actor.</summary>
    public static CueGroups NearestBefore(SentenceFeatures sentence, int mention, CueGroups wanted, out int distance)
    {
        var end = sentence.Mentions[mention].First;
        var start = mention > 0 ? sentence.Mentions[mention - 1].Next : 0;
        start = Math.Max(start, end - Reach);
        for (var i = end - 1; i >= start; i--)
        {
            if ((sentence.Cues[i] & wanted) != 0)
            {
                distance = end - 1 - i;
                return sentence.Cues[i] & wanted;
            }
        }

        distance = Reach;
        return CueGroups.None;
    }

    /// <summary>The actors that may take a side in the sentence: those it names, those before it, and the author.</summary>
    public static List<VoiceCandidate> CandidatesIn(ArticleFeatures article, int sentence)
    {
        var candidates = new List<VoiceCandidate>();
        AddNamed(article.Sentences[sentence], 0, candidates);
        for (var back = 1; back <= Memory && back <= sentence; back++)
        {
            var before = article.Sentences[sentence - back];
            AddNamed(before, back, candidates, onlySpeakers: back > 1);
            if (candidates.Exists(candidate => candidate is { Distance: > 0, Speaks: true }))
            {
                break;
            }
        }

        candidates.Add(new VoiceCandidate(VoiceCandidate.Author, 0, false));
        return candidates;
    }

    private static void AddNamed(
        SentenceFeatures sentence, int distance, List<VoiceCandidate> candidates, bool onlySpeakers = false)
    {
        for (var m = 0; m < sentence.Mentions.Length; m++)
        {
            var actor = sentence.Mentions[m].Actor;
            var speaks = Speaks(sentence, m);
            var known = candidates.FindIndex(candidate => candidate.Actor == actor);
            if (known < 0 && (speaks || !onlySpeakers))
            {
                candidates.Add(new VoiceCandidate(actor, distance, speaks));
            }
            else if (known >= 0 && speaks && candidates[known].Distance == distance)
            {
                candidates[known] = candidates[known] with { Speaks = true };
            }
        }
    }
}
