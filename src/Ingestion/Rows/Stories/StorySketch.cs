using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Ingestion.Rows.Stories;

/// <summary>What is kept of a text to tell how much of its wording another text has: the least hashes of its pairs of words.</summary>
/// <remarks>
/// The sketch of A. Z. Broder, <i>On the resemblance and containment of documents</i> (Compression and Complexity of
/// Sequences, 1997): hashes order all pairs of words as if by chance, so that the least of two texts together are a fair
/// sample, and the share of it that both have estimates the Jaccard index of their pairs. Case and diacritics do not count.
/// </remarks>
internal sealed class StorySketch
{
    /// <summary>The most hashes: most wire copy has no more pairs of words, and of 128 the estimate errs by 0.04 where a fifth is shared.</summary>
    public const int MaxHashes = 128;

    // Of fewer pairs the sketch tells nothing: a caption, a headline alone.
    private const int FewestHashes = 20;

    private StorySketch(ImmutableArray<uint> hashes) => Hashes = hashes;

    /// <summary>The hashes, each once, from the least; none where the text is too short to tell.</summary>
    public ImmutableArray<uint> Hashes { get; }

    /// <summary>The sketch of an article's text.</summary>
    public static StorySketch Of(string text)
    {
        var pairs = WordPairs.Of(text);
        return new StorySketch(pairs.Count < FewestHashes ? [] : [.. pairs.Take(MaxHashes)]);
    }

    /// <summary>How much wording two texts share: 0 for none, 1 for all.</summary>
    public double ResemblanceTo(StorySketch other)
    {
        var (mine, theirs, shared, taken) = (0, 0, 0, 0);
        while (taken < MaxHashes && (mine < Hashes.Length || theirs < other.Hashes.Length))
        {
            var order = mine == Hashes.Length ? 1 : theirs == other.Hashes.Length ? -1 : Hashes[mine].CompareTo(other.Hashes[theirs]);
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
            shared += order == 0 ? 1 : 0;
            taken++;
        }

        return taken == 0 ? 0 : (double)shared / taken;
    }

    /// <summary>The sketch as a row holds it: four bytes a hash, the highest first.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Hashes.Length * sizeof(uint)];
        for (var i = 0; i < Hashes.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(i * sizeof(uint)), Hashes[i]);
        }

        return bytes;
    }

    /// <summary>The sketch that <see cref="ToBytes"/> gave.</summary>
    public static StorySketch Read(ReadOnlySpan<byte> bytes)
    {
        var hashes = ImmutableArray.CreateBuilder<uint>(bytes.Length / sizeof(uint));
        for (; bytes.Length >= sizeof(uint); bytes = bytes[sizeof(uint)..])
        {
            hashes.Add(BinaryPrimitives.ReadUInt32BigEndian(bytes));
        }

        return new StorySketch(hashes.DrainToImmutable());
    }
}
