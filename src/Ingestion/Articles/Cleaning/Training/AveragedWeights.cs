namespace Ingestion.Articles.Cleaning.Training;

/// <summary>Weights, and their average over all steps of a training.</summary>
internal sealed class AveragedWeights(int count)
{
    private readonly int[] _weights = new int[count];

    // A change made at a step counts for the steps after it: the average is the weight less what it missed.
    private readonly long[] _missed = new long[count];

    private int _steps;

    public int this[int index] => _weights[index];

    /// <summary>The largest weight of the average, without its sign, times the steps.</summary>
    public long LargestAverage => Enumerable.Range(0, count).Max(index => Math.Abs(SumOf(index)));

    public void Add(int index, int change)
    {
        _weights[index] += change;
        _missed[index] += (long)change * _steps;
    }

    public void Step() => _steps++;

    public short[] Now() => [.. _weights.Select(weight => (short)weight)];

    /// <summary>The averages, so scaled that <paramref name="largest"/> becomes <paramref name="scale"/>.</summary>
    public short[] Averages(long largest, int scale) =>
        [.. Enumerable.Range(0, count).Select(index => (short)(SumOf(index) * scale / Math.Max(1, largest)))];

    private long SumOf(int index) => ((long)_weights[index] * _steps) - _missed[index];
}
