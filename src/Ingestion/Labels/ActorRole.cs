namespace Ingestion.Labels;

/// <summary>What a sentence shows of an actor, as the models of sides weigh it.</summary>
/// <param name="Own">The sums of what means the same on every topic.</param>
/// <param name="TopicRole">The features of what does not, yet to be crossed with a topic.</param>
internal readonly record struct ActorRole((float Side, float Favor) Own, uint[] TopicRole)
{
    /// <summary>A sentence with all cues and some mentions of the actor has fewer features.</summary>
    private const int MostOnStack = 256;

    /// <summary>The sums of all of it on one topic.</summary>
    public (float Side, float Favor) On(uint topic, SideWeights weights)
    {
        Span<uint> crossed = TopicRole.Length <= MostOnStack ? stackalloc uint[TopicRole.Length] : new uint[TopicRole.Length];
        for (var i = 0; i < crossed.Length; i++)
        {
            crossed[i] = VoiceFeatures.Cross(TopicRole[i], topic);
        }

        var (side, favor) = weights.SumRole(crossed);
        return (Own.Side + side, Own.Favor + favor);
    }
}
