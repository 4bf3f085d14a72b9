namespace Ingestion.Labels;

/// <summary>What the words of an article's sentences say on either side of a topic, whoever speaks.</summary>
internal sealed class StanceMargins
{
    private double _noFavor = 1.0;
    private double _noAgainst = 1.0;

    public double BestFavor { get; private set; }

    public double BestAgainst { get; private set; }

    /// <summary>How many sentences are expected to support the proposition.</summary>
    public double Favor { get; private set; }

    /// <summary>How many sentences are expected to oppose it.</summary>
    public double Against { get; private set; }

    /// <summary>How many sentences are expected to bear on the topic.</summary>
    public double Bearing { get; private set; }

    /// <summary>The probability that at least one sentence supports the proposition, were they independent.</summary>
    public double AnyFavor => 1.0 - _noFavor;

    /// <summary>The probability that at least one sentence opposes it.</summary>
    public double AnyAgainst => 1.0 - _noAgainst;

    /// <summary>Adds a sentence.</summary>
    /// <param name="bearing">The probability that it bears on the topic.</param>
    /// <param name="favor">The probability that it supports the proposition if it bears on the topic.</param>
    /// <param name="against">The probability that it opposes it then.</param>
    public void Add(double bearing, double favor, double against)
    {
        (favor, against) = (bearing * favor, bearing * against);
        Bearing += bearing;
        Favor += favor;
        Against += against;
        _noFavor *= 1.0 - favor;
        _noAgainst *= 1.0 - against;
        BestFavor = Math.Max(BestFavor, favor);
        BestAgainst = Math.Max(BestAgainst, against);
    }
}
