using System.Collections.Immutable;

namespace Ingestion.Labels;

/// <summary>Tells the stance of an article on a topic from how strongly each side is heard.</summary>
/// <param name="Models">One for each <see cref="Stance"/>, in their order, over <see cref="Describe"/>.</param>
internal sealed record StanceDecision(ImmutableArray<LinearModel> Models)
{
    private const int SideValues = 13;
    private const double Bound = 6.0;

    /// <summary>Keeps the ratio of two faint sides near even.</summary>
    private const double Floor = 0.2;

    /// <summary>How many values <see cref="Describe"/> gives for so many topics: the sides, and one for each topic.</summary>
    public static int DescriptionLength(int topics) => SideValues + topics;

    /// <summary>The likeliest stance and its share among the four.</summary>
    public (Stance Stance, double Probability) StanceOf(IReadOnlyList<HeardVoice> voices, StanceMargins margins, int topic, int topics)
    {
        Span<double> description = stackalloc double[DescriptionLength(topics)];
        Describe(voices, margins, topic, description);
        var best = 0;
        double sum = 0, highest = 0;
        for (var stance = 0; stance < Models.Length; stance++)
        {
            var probability = Models[stance].Probability(description);
            sum += probability;
            if (probability > highest)
            {
                (best, highest) = (stance, probability);
            }
        }

        return ((Stance)best, sum > 0 ? highest / sum : 0.0);
    }

    /// <summary>What tells the stance; the voices are both sides of every actor.</summary>
    public static void Describe(IReadOnlyList<HeardVoice> voices, StanceMargins margins, int topic, Span<double> description)
    {
        double favor = 0, against = 0, bestFavor = 0, bestAgainst = 0;
        foreach (var voice in voices)
        {
            if (voice.Stance == Stance.Favor)
            {
                favor += voice.Any;
                bestFavor = Math.Max(bestFavor, voice.Any);
            }
            else
            {
                against += voice.Any;
                bestAgainst = Math.Max(bestAgainst, voice.Any);
            }
        }

        description.Clear();
        description[0] = PortableMath.LogOdds(bestFavor, Bound);
        description[1] = PortableMath.LogOdds(bestAgainst, Bound);
        description[2] = PortableMath.Log((favor + Floor) / (against + Floor));
        description[3] = Math.Abs(description[2]);
        description[4] = Math.Sqrt(favor);
        description[5] = Math.Sqrt(against);
        description[6] = Math.Min(description[0], description[1]);
        description[7] = PortableMath.LogOdds(margins.AnyFavor, Bound);
        description[8] = PortableMath.LogOdds(margins.AnyAgainst, Bound);
        description[9] = PortableMath.LogOdds(margins.BestFavor, Bound);
        description[10] = PortableMath.LogOdds(margins.BestAgainst, Bound);
        description[11] = Math.Min(description[7], description[8]);
        description[12] = Math.Abs(description[7] - description[8]);
        description[SideValues + topic] = 1.0;
    }
}
