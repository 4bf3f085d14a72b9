using System.Collections.Immutable;

namespace Ingestion.Labels.Explaining;

/// <summary>Why an actor is a voice on a side of a topic, or why it is not.</summary>
/// <param name="Actor">The actor, as <see cref="Voice.Actor"/> names it.</param>
/// <param name="Side">Only <see cref="Stance.Favor"/> or <see cref="Stance.Against"/>.</param>
/// <param name="Probability">The calibrated probability, 0 to 1, that the actor takes this side.</param>
/// <param name="Threshold">The probability from which on the voice is given.</param>
/// <param name="Sightings">The sentences that may show the side, the surest first; never empty.</param>
public sealed record ExplainedVoice(
    string Actor, Stance Side, double Probability, double Threshold, ImmutableArray<ExplainedSighting> Sightings)
{
    /// <summary>Whether the voice is given where its topic is.</summary>
    public bool IsGiven => Probability >= Threshold;
}
