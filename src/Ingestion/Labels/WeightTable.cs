namespace Ingestion.Labels;

/// <summary>The weights of several linear models over the same hashed features: a row per feature, a column per model.</summary>
/// <remarks>Immutable. A feature that the training never kept has no row and adds nothing.</remarks>
internal sealed class WeightTable
{
    private const int Absent = -1;

    private readonly uint[] _slotKeys;
    private readonly int[] _slotRows;
    private readonly int _mask;

    /// <param name="keys">The hashes of the features, ascending and unique.</param>
    /// <param name="columns">How many models there are.</param>
    /// <param name="weights">A row of <paramref name="columns"/> weights for each key.</param>
    public WeightTable(uint[] keys, int columns, float[] weights)
    {
        if (weights.Length != keys.Length * columns)
        {
            throw new ArgumentException($"{keys.Length} keys of {columns} columns need {keys.Length * columns} weights, not {weights.Length}.", nameof(weights));
        }

        Keys = keys;
        Columns = columns;
        Weights = weights;
        var slots = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, keys.Length * 2));
        _mask = slots - 1;
        _slotKeys = new uint[slots];
        _slotRows = new int[slots];
        Array.Fill(_slotRows, Absent);
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = (int)keys[row] & _mask;
            while (_slotRows[slot] != Absent)
            {
                slot = (slot + 1) & _mask;
            }

            _slotKeys[slot] = keys[row];
            _slotRows[slot] = row;
        }
    }

    public uint[] Keys { get; }

    public int Columns { get; }

    public float[] Weights { get; }

    /// <summary>Adds the rows of all these features to <paramref name="sums"/>, a feature as often as it stands there.</summary>
    public void AddRows(ReadOnlySpan<uint> features, Span<float> sums)
    {
        sums = sums[..Columns];
        foreach (var feature in features)
        {
            var row = RowOf(feature);
            if (row != Absent)
            {
                var weights = Weights.AsSpan(row * Columns, Columns);
                for (var column = 0; column < sums.Length; column++)
                {
                    sums[column] += weights[column];
                }
            }
        }
    }

    private int RowOf(uint feature)
    {
        var slot = (int)feature & _mask;
        while (_slotRows[slot] != Absent)
        {
            if (_slotKeys[slot] == feature)
            {
                return _slotRows[slot];
            }

            slot = (slot + 1) & _mask;
        }

        return Absent;
    }
}
