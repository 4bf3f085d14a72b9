using System.Numerics;

namespace Ingestion.Labels;

/// <summary>The weights of several linear models over the same hashed features: a row per feature, a column per model.</summary>
/// <remarks>
/// Immutable. A feature that the training never kept has no row and adds nothing. A slot of the open hash table holds
/// key and row together, so that looking a feature up costs one cache line, and one more where it has a row. Most features
/// asked for have none: a Bloom filter of one bit each (Bloom 1970, CACM 13), small enough to stay in the cache, tells most of those at once.
/// </remarks>
internal sealed class WeightTable
{
    private const ulong Empty = ulong.MaxValue;
    private const int KeyShift = 32;

    /// <summary>At least half of the slots stay empty, so that a feature without a row is told at the first look or two.</summary>
    private const int SlotsPerKey = 2;

    /// <summary>Bits of the filter for each key: one feature in some fifteen without a row passes it.</summary>
    private const int FilterBitsPerKey = 16;

    private const int BitsPerWord = 64;

    // 2^32 over the golden ratio (Knuth, The Art of Computer Programming 3, 6.4), so that the filter's bits are others than the slots'.
    private const uint FilterMultiplier = 0x9E3779B1;

    private readonly ulong[] _slots;
    private readonly uint _mask;
    private readonly ulong[] _filter;
    private readonly int _filterShift;

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
        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, keys.Length * SlotsPerKey))];
        _mask = (uint)_slots.Length - 1;
        Array.Fill(_slots, Empty);
        var filterBits = BitOperations.RoundUpToPowerOf2((uint)Math.Max(BitsPerWord, keys.Length * FilterBitsPerKey));
        _filter = new ulong[filterBits / BitsPerWord];
        _filterShift = 32 - BitOperations.Log2(filterBits);
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = keys[row] & _mask;
            while (_slots[slot] != Empty)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = ((ulong)keys[row] << KeyShift) | (uint)row;
            var bit = FilterBit(keys[row]);
            _filter[bit / BitsPerWord] |= 1UL << (int)bit;
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
            var bit = FilterBit(feature);
            if (((_filter[bit / BitsPerWord] >> (int)bit) & 1) == 0)
            {
                continue;
            }

            for (var slot = feature & _mask; _slots[slot] != Empty; slot = (slot + 1) & _mask)
            {
                if ((uint)(_slots[slot] >> KeyShift) == feature)
                {
                    Add(Weights.AsSpan((int)(uint)_slots[slot] * Columns, Columns), sums);
                    break;
                }
            }
        }
    }

    private uint FilterBit(uint feature) => (feature * FilterMultiplier) >> _filterShift;

    private static void Add(ReadOnlySpan<float> weights, Span<float> sums)
    {
        var column = 0;
        for (; column <= weights.Length - Vector<float>.Count; column += Vector<float>.Count)
        {
            var sum = new Vector<float>(weights[column..]) + new Vector<float>(sums[column..]);
            sum.CopyTo(sums[column..]);
        }

        for (; column < weights.Length; column++)
        {
            sums[column] += weights[column];
        }
    }
}
