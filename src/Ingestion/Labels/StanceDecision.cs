using System.Collections.Immutable;

namespace Ingestion.Labels;

/// <summary>Tells the stance of an article on a topic from how strongly each side is heard.</summary>
/// <param name="Models">One for each <see cref="Stance"/>, in their order, over <see cref="Describe"/>.</param>
internal sealed record StanceDecision(ImmutableArray<LinearModel> Models)
{
    private const int SideValues = 28;
    private const double Bound = 6.0;

    /// <summary>Keeps the ratio of two faint sides near even.</summary>
    private const double Floor = 0.2;

    /// <summary>How many values <see cref="Describe"/> gives for so many topics: the sides, and one for each topic.</summary>
    public static int DescriptionLength(int topics) => SideValues + topics;

    /// <summary>The likeliest stance and its share among the four.</summary>
    public (Stance Stance, double Probability) StanceOf(HeardTopic heard, int topics)
    {
        Span<double> description = stackalloc double[DescriptionLength(topics)];
        Describe(heard, description);
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

    /// <summary>What tells the stance.</summary>
    public static void Describe(HeardTopic heard, Span<double> description)
    {
        var said = heard.Words;
        double favor = 0, against = 0, bestFavor = 0, bestAgainst = 0, leadFavor = 0, leadAgainst = 0;
        foreach (var voice in heard.Voices)
        {
            var lead = Math.Max(0, voice.Any - voice.Opposite);
            if (voice.Stance == Stance.Favor)
            {
                favor += voice.Any;
                leadFavor += lead;
                bestFavor = Math.Max(bestFavor, voice.Any);
            }
            else
            {
                against += voice.Any;
                leadAgainst += lead;
                bestAgainst = Math.Max(bestAgainst, voice.Any);
            }
        }

        var (anyFavor, anyAgainst) = (PortableMath.LogOdds(said.AnyFavor, Bound), PortableMath.LogOdds(said.AnyAgainst, Bound));
        var (surestFavor, surestAgainst) = (PortableMath.LogOdds(bestFavor, Bound), PortableMath.LogOdds(bestAgainst, Bound));
        var (voices, words, leads) = (Ratio(favor, against), Ratio(said.Favor, said.Against), Ratio(leadFavor, leadAgainst));
        ReadOnlySpan<double> values =
        [
            surestFavor, surestAgainst, Math.Min(surestFavor, surestAgainst), Math.Sqrt(favor), Math.Sqrt(against), voices, Math.Abs(voices),
            anyFavor, anyAgainst, Math.Min(anyFavor, anyAgainst), Math.Abs(anyFavor - anyAgainst),
            PortableMath.LogOdds(said.BestFavor, Bound), PortableMath.LogOdds(said.BestAgainst, Bound),
            said.Favor, said.Against, Math.Sqrt(said.Favor), Math.Sqrt(said.Against), words, Math.Abs(words),
            Math.Min(said.Favor, said.Against), Math.Max(said.Favor, said.Against),
            (said.Favor + said.Against) / Math.Max(1.0, said.Bearing), Math.Sqrt(said.Bearing),
            leadFavor, leadAgainst, Math.Min(leadFavor, leadAgainst), leads, Math.Abs(leads),
        ];
        values.CopyTo(description);
        description[SideValues..].Clear();
        description[SideValues + heard.Topic.Topic] = 1.0;
    }

    private static double Ratio(double favor, double against) => PortableMath.Log((favor + Floor) / (against + Floor));
}
