using System.Numerics;

namespace Ingestion.Articles.Cleaning.Roles;

/// <summary>The first and the last line in which each word of a page stands.</summary>
/// <remarks>A dictionary took more than half of the time in which a page's features are made.</remarks>
internal sealed class WordPlaces
{
    private readonly int _mask;
    private readonly Place[] _slots;

    /// <param name="most">At most so many words are added.</param>
    public WordPlaces(int most)
    {
        _mask = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * most) + 1) - 1;
        _slots = new Place[_mask + 1];
    }

    /// <summary>Adds a word, and tells where <see cref="At"/> finds it.</summary>
    /// <param name="word">The word's hash.</param>
    /// <param name="line">The line in which it stands, or -1 for a word that shall be found and stands in none.</param>
    public int Add(uint word, int line)
    {
        var at = (int)word & _mask;
        ref var slot = ref _slots[at];
        while (slot.IsTaken && slot.Word != word)
        {
            at = (at + 1) & _mask;
            slot = ref _slots[at];
        }

        if (!slot.IsTaken)
        {
            slot = new Place(word, NextFirst: 0, NextLast: 0, IsTaken: true);
        }

        if (line >= 0)
        {
            slot = slot with { NextFirst = slot.NextFirst == 0 ? line + 1 : slot.NextFirst, NextLast = line + 1 };
        }

        return at;
    }

    /// <summary>The first and the last line of a word; -1 for a word of no line.</summary>
    public (int First, int Last) At(int slot) => (_slots[slot].NextFirst - 1, _slots[slot].NextLast - 1);

    // One more than the lines' numbers, so that an empty slot says none.
    private readonly record struct Place(uint Word, int NextFirst, int NextLast, bool IsTaken);
}
