namespace Ingestion;

/// <summary>The 32-bit hashes by which words and features are known; the same on every machine and in every run.</summary>
/// <remarks>
/// FNV-1a over UTF-16 units, mixed at the end as in MurmurHash3 (<c>fmix32</c>). A model file stores these hashes:
/// whoever changes them changes the model's format version too.
/// </remarks>
internal static class FeatureHash
{
    private const uint FnvOffset = 2166136261;
    private const uint FnvPrime = 16777619;
    private const uint GoldenRatio = 0x9E3779B9;

    /// <summary>The hash of a word without regard to case, where all digits are alike.</summary>
    public static uint OfWord(ReadOnlySpan<char> word)
    {
        var hash = FnvOffset;
        foreach (var c in word)
        {
            hash = (hash ^ Fold(c)) * FnvPrime;
        }

        return Mix(hash);
    }

    /// <summary>The hash of a word, and the one of its first <paramref name="length"/> characters, of which it has more.</summary>
    public static (uint Word, uint Start) OfWordAndStart(ReadOnlySpan<char> word, int length)
    {
        var hash = FnvOffset;
        foreach (var c in word[..length])
        {
            hash = (hash ^ Fold(c)) * FnvPrime;
        }

        var start = Mix(hash);
        foreach (var c in word[length..])
        {
            hash = (hash ^ Fold(c)) * FnvPrime;
        }

        return (Mix(hash), start);
    }

    /// <summary>The hash of a name that the program itself gives to a feature.</summary>
    public static uint OfName(ReadOnlySpan<char> name)
    {
        var hash = FnvOffset;
        foreach (var c in name)
        {
            hash = (hash ^ c) * FnvPrime;
        }

        return Mix(hash);
    }

    /// <summary>The hash of two hashes in this order.</summary>
    public static uint Combine(uint first, uint second) =>
        Mix(first + GoldenRatio + (second * 0x85EBCA6B) + (first << 6));

    private static uint Fold(char c) =>
        c switch
        {
            >= 'a' and <= 'z' => c,
            >= 'A' and <= 'Z' => (uint)(c | 0x20),
            >= '0' and <= '9' => '0',
            _ => char.ToLowerInvariant(c),
        };

    private static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
