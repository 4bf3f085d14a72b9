using Ingestion.Features;

namespace Ingestion.Labels;

/// <summary>An actor's side on a topic over the whole article, before it is decided whether it is one.</summary>
/// <param name="sightings">What the sentences show of the actor, in text order; at least one.</param>
/// <param name="stance">The side.</param>
internal sealed class HeardVoice(IReadOnlyList<VoiceSighting> sightings, Stance stance)
{
    /// <summary>How many values <see cref="Describe"/> gives.</summary>
    public const int DescriptionLength = 5;

    private const double Bound = 6.0;

    public int Actor => sightings[0].Actor;

    public Stance Stance => stance;

    /// <summary>The probability that at least one sentence shows the side, were they independent.</summary>
    public double Any { get; } = AnyOf(sightings, stance);

    /// <summary>The same for the opposite side.</summary>
    public double Opposite { get; } = AnyOf(sightings, stance == Stance.Favor ? Stance.Against : Stance.Favor);

    public double Best { get; } = sightings.Max(sighting => sighting.Of(stance));

    /// <summary>The sentences that show the side, the surest first.</summary>
    public IEnumerable<VoiceSighting> Sightings =>
        sightings.OrderByDescending(sighting => sighting.Of(stance)).ThenBy(sighting => sighting.Sentence);

    /// <summary>What a taxonomy calls the actor.</summary>
    public string NameIn(Taxonomy taxonomy) => Actor == VoiceCandidate.Author ? Taxonomy.Author : taxonomy.Actors[Actor].Name;

    /// <summary>What tells whether the voice is one.</summary>
    public void Describe(Span<double> description)
    {
        description[0] = PortableMath.LogOdds(Best, Bound);
        description[1] = PortableMath.LogOdds(Any, Bound);
        description[2] = PortableMath.LogOdds(Opposite, Bound);
        description[3] = Actor == VoiceCandidate.Author ? 1.0 : 0.0;
        description[4] = Math.Sqrt(sightings.Count);
    }

    private static double AnyOf(IReadOnlyList<VoiceSighting> sightings, Stance stance)
    {
        var none = 1.0;
        foreach (var sighting in sightings)
        {
            none *= 1.0 - sighting.Of(stance);
        }

        return 1.0 - none;
    }
}
