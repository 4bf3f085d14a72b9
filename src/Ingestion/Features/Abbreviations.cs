using System.Collections.Frozen;

namespace Ingestion.Features;

/// <summary>The words after which a full stop does not end a sentence, from <c>Abbreviations.txt</c>.</summary>
internal static class Abbreviations
{
    private const string BeforeNumber = " 9";

    private static readonly FrozenSet<string> Always = Entries(beforeNumber: false);
    private static readonly FrozenSet<string> OnlyBeforeNumber = Entries(beforeNumber: true);
    private static readonly int Longest = Always.Concat(OnlyBeforeNumber).Max(entry => entry.Length);

    /// <summary>Whether the full stop after <paramref name="word"/> belongs to the word.</summary>
    public static bool Contains(ReadOnlySpan<char> word, bool numberFollows)
    {
        if (word.IsEmpty || word.Length > Longest)
        {
            return false;
        }

        Span<char> lower = stackalloc char[Longest];
        lower = lower[..word.ToLowerInvariant(lower)];
        return Always.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower)
            || (numberFollows && OnlyBeforeNumber.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower));
    }

    private static FrozenSet<string> Entries(bool beforeNumber) =>
        LanguageData.Lines("Abbreviations.txt")
            .Where(line => line.EndsWith(BeforeNumber, StringComparison.Ordinal) == beforeNumber)
            .Select(line => beforeNumber ? line[..^BeforeNumber.Length] : line)
            .ToFrozenSet(StringComparer.Ordinal);
}
