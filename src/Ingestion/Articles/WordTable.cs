using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Ingestion.Articles;

/// <summary>What is known of certain words, without regard to case; immutable, so safe for use by many threads.</summary>
/// <remarks>
/// Reading asks it some thousand times for each page, mostly about words that it does not hold. A frozen dictionary hashes
/// the whole word and is reached through interfaces: it took three times as long.
/// </remarks>
internal sealed class WordTable<TValue>
{
    private readonly (string? Word, TValue Value)[] _slots;

    /// <exception cref="ArgumentException">Two of the words differ by case alone.</exception>
    public WordTable(IEnumerable<KeyValuePair<string, TValue>> entries)
    {
        var words = entries.ToDictionary(StringComparer.OrdinalIgnoreCase);

        // A quarter full: most searches end at the first slot.
        _slots = new (string?, TValue)[BitOperations.RoundUpToPowerOf2((uint)(4 * words.Count) + 1)];
        foreach (var (word, value) in words)
        {
            _slots[SlotOf(word)] = (word, value);
        }
    }

    public bool TryGetValue(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out TValue value)
    {
        ref readonly var slot = ref _slots[SlotOf(word)];
        value = slot.Value;
        return slot.Word is not null;
    }

    private int SlotOf(ReadOnlySpan<char> word)
    {
        var mask = _slots.Length - 1;
        var slot = (int)Hash(word) & mask;
        while (_slots[slot].Word is { } other && !word.Equals(other, StringComparison.OrdinalIgnoreCase))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    // Five places tell short words apart.
    private static uint Hash(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return 0;
        }

        var hash = (uint)word.Length;
        hash = (hash * 31) + Fold(word[0]);
        hash = (hash * 31) + Fold(word[word.Length / 4]);
        hash = (hash * 31) + Fold(word[word.Length / 2]);
        hash = (hash * 31) + Fold(word[word.Length * 3 / 4]);
        hash = (hash * 31) + Fold(word[^1]);
        hash *= 0x9E3779B9;
        return hash ^ (hash >> 15);
    }

    // Alike for both cases; beyond ASCII, where cases lie further apart, for all.
    private static uint Fold(char c) => char.IsAscii(c) ? (uint)(c | 0x20) : 0x80;
}
