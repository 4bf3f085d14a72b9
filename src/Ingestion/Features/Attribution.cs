namespace Ingestion.Features;

/// <summary>Tells from cues whether a named actor speaks in its sentence.</summary>
internal static class Attribution
{
    /// <summary>A verb of saying stands this near its speaker; titles and names lie between ("kata juru bicara Kemlu …").</summary>
    private const int Reach = 7;

    /// <summary>The cues that an actor can be the subject of.</summary>
    public const CueGroups Verbs =
        CueGroups.Say | CueGroups.Stress | CueGroups.Deny | CueGroups.Accuse | CueGroups.Condemn | CueGroups.Oppose
        | CueGroups.Praise | CueGroups.Warn | CueGroups.Urge | CueGroups.Promise | CueGroups.Impose | CueGroups.Concede;

    /// <summary>The cues that stand before their subject ("kata …", "disebut oleh …").</summary>
    private const CueGroups Inverted = CueGroups.Say | CueGroups.Stress | CueGroups.Deny | CueGroups.Accuse | CueGroups.Agent;

    /// <summary>Whether the mention is the subject of a verb that shows a speaker.</summary>
    public static bool Speaks(ReadOnlySpan<Token> tokens, ReadOnlySpan<CueGroups> cues, ReadOnlySpan<ActorMention> mentions, int mention)
    {
        var first = mentions[mention].First;
        if (tokens[first].Has(TokenTraits.Quoted))
        {
            return false;
        }

        return NearestAfter(cues, mentions, mention, Verbs, out _) != CueGroups.None
            ? first == 0 || (cues[first - 1] & CueGroups.Toward) == 0
            : NearestBefore(cues, mentions, mention, Inverted, out _) != CueGroups.None;
    }

    /// <summary>The groups of the nearest such cue behind the mention, before another actor is named.</summary>
    public static CueGroups NearestAfter(
        ReadOnlySpan<CueGroups> cues, ReadOnlySpan<ActorMention> mentions, int mention, CueGroups wanted, out int distance)
    {
        var start = mentions[mention].Next;
        var end = mention + 1 < mentions.Length ? mentions[mention + 1].First : cues.Length;
        end = Math.Min(end, start + Reach);
        for (var i = start; i < end; i++)
        {
            if ((cues[i] & wanted) != 0)
            {
                distance = i - start;
                return cues[i] & wanted;
            }
        }

        distance = Reach;
        return CueGroups.None;
    }

    /// <summary>The groups of the nearest such cue before the mention, behind any other actor.</summary>
    public static CueGroups NearestBefore(
        ReadOnlySpan<CueGroups> cues, ReadOnlySpan<ActorMention> mentions, int mention, CueGroups wanted, out int distance)
    {
        var end = mentions[mention].First;
        var start = Math.Max(mention > 0 ? mentions[mention - 1].Next : 0, end - Reach);
        for (var i = end - 1; i >= start; i--)
        {
            if ((cues[i] & wanted) != 0)
            {
                distance = end - 1 - i;
                return cues[i] & wanted;
            }
        }

        distance = Reach;
        return CueGroups.None;
    }
}
