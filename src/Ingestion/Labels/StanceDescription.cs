namespace Ingestion.Labels;

/// <summary>What tells the stance of an article on a topic: how strongly each side is heard.</summary>
internal static class StanceDescription
{
    private const double Bound = 6.0;

    /// <summary>Keeps the ratio of two faint sides near even.</summary>
    private const double Floor = 0.2;

    /// <summary>How many values are given for so many topics: the sides, then one for the topic itself.</summary>
    public static int LengthFor(int topics) => 7 + topics;

    public static double[] Of(IReadOnlyList<HeardVoice> voices, int topic, int topics)
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

        var description = new double[LengthFor(topics)];
        description[0] = PortableMath.LogOdds(bestFavor, Bound);
        description[1] = PortableMath.LogOdds(bestAgainst, Bound);
        description[2] = PortableMath.Log((favor + Floor) / (against + Floor));
        description[3] = Math.Abs(description[2]);
        description[4] = Math.Sqrt(favor);
        description[5] = Math.Sqrt(against);
        description[6] = Math.Min(description[0], description[1]);
        description[7 + topic] = 1.0;
        return description;
    }
}
