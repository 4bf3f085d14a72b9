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

    public void Add(uint word, int line)
    {
        ref var slot = ref _slots[SlotOf(word)];
        slot = new Place(word, slot.IsTaken ? slot.First : line, line, true);
    }

    /// <summary>The first and the last line of a word; -1 for a word of no line.</summary>
    public (int First, int Last) Find(uint word)
    {
        var slot = _slots[SlotOf(word)];
        return slot.IsTaken ? (slot.First, slot.Last) : (-1, -1);
    }

    private int SlotOf(uint word)
    {
        var slot = (int)word & _mask;
        while (_slots[slot].IsTaken && _slots[slot].Word != word)
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }

    private readonly record struct Place(uint Word, int First, int Last, bool IsTaken);
}
