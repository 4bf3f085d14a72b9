namespace Ingestion.Labels;

/// <summary>What the words of an article's sentences say on either side of a topic, whoever speaks.</summary>
internal sealed class StanceMargins
{
    private double _noFavor = 1.0;
    private double _noAgainst = 1.0;

    public double BestFavor { get; private set; }

    public double BestAgainst { get; private set; }

    /// <summary>The probability that at least one sentence supports the proposition, were they independent.</summary>
    public double AnyFavor => 1.0 - _noFavor;

    /// <summary>The probability that at least one sentence opposes it.</summary>
    public double AnyAgainst => 1.0 - _noAgainst;

    public void Add(double favor, double against)
    {
        _noFavor *= 1.0 - favor;
        _noAgainst *= 1.0 - against;
        BestFavor = Math.Max(BestFavor, favor);
        BestAgainst = Math.Max(BestAgainst, against);
    }
}
