using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ingestion.Articles.Cleaning.Roles;

/// <summary>Knows by a line's features, and by the lines around it, what the line is. Safe for use by many threads.</summary>
internal sealed class LineRoleModel
{
    private readonly int _mask;
    private readonly short[] _weights;

    // Key and row stand together: a search reads one place in memory.
    private readonly (uint Key, int Row)[] _slots;

    /// <param name="keys">The features' hashes; none is 0.</param>
    /// <param name="weights">For each feature a weight for each label.</param>
    /// <param name="transitions">The weights of labels in a row.</param>
    public LineRoleModel(uint[] keys, short[] weights, LineTransitions transitions)
    {
        (Keys, _weights, Transitions) = (keys, weights, transitions);

        // Half full, so that a search ends soon.
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * keys.Length) + 1);
        (_mask, _slots) = (slots - 1, new (uint, int)[slots]);
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = (int)keys[row] & _mask;
            while (_slots[slot].Key != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = (keys[row], row);
        }
    }

    public ReadOnlyMemory<uint> Keys { get; }

    public ReadOnlyMemory<short> Weights => _weights;

    public LineTransitions Transitions { get; }

    /// <summary>Adds up what a line's features say for each label.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        var sum = Vector256<short>.Zero;
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        foreach (var feature in features)
        {
            var slot = (int)feature & _mask;
            while (_slots[slot].Key != feature && _slots[slot].Key != 0)
            {
                slot = (slot + 1) & _mask;
            }

            if (_slots[slot].Key != 0)
            {
                sum += Vector256.LoadUnsafe(ref weights, (nuint)(_slots[slot].Row * LineLabel.Count));
            }
        }

        for (var label = 0; label < LineLabel.Count; label++)
        {
            scores[label] = sum[label];
        }
    }
}
