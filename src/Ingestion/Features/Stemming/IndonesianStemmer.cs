using System.Collections.Immutable;

namespace Ingestion.Features.Stemming;

/// <summary>Takes the affixes off an Indonesian word by rules alone, without a dictionary.</summary>
/// <remarks>
/// The rules and their order are those of F. Z. Tala, <i>A Study of Stemming Effects on Information Retrieval in Bahasa
/// Indonesia</i> (MSc thesis, Universiteit van Amsterdam, 2003), section 2.3: particles, possessives, a first prefix, and
/// then a suffix and a second prefix in an order that depends on the first. In one thing they differ: <c>men-</c> and
/// <c>pen-</c> before a vowel give the <c>t</c> back that they swallow ("menuduh", "dituduh" and "tuduhan" are one stem);
/// the thesis leaves "uduh".
/// </remarks>
internal static class IndonesianStemmer
{
    // An affix goes only where two syllables stay: roots of one are rare, and short words begin and end like affixes by chance.
    private const int LeastSyllables = 2;

    private static readonly ImmutableArray<string> Particles = ["kah", "lah", "pun"];

    private static readonly ImmutableArray<string> Possessives = ["ku", "mu", "nya"];

    // Of several that fit the first is taken.
    private static readonly ImmutableArray<PrefixRule> FirstPrefixes =
    [
        new("meng", PrefixFamily.Meng),
        new("meny", PrefixFamily.Meng, PrefixPlace.BeforeVowel, 's'),
        new("men", PrefixFamily.Meng, PrefixPlace.BeforeVowel, 't'),
        new("men", PrefixFamily.Meng),
        new("mem", PrefixFamily.Meng, PrefixPlace.BeforeVowel, 'p'),
        new("mem", PrefixFamily.Meng),
        new("me", PrefixFamily.Meng),
        new("peng", PrefixFamily.Peng),
        new("peny", PrefixFamily.Peng, PrefixPlace.BeforeVowel, 's'),
        new("pen", PrefixFamily.Peng, PrefixPlace.BeforeVowel, 't'),
        new("pen", PrefixFamily.Peng),
        new("pem", PrefixFamily.Peng, PrefixPlace.BeforeVowel, 'p'),
        new("pem", PrefixFamily.Peng),
        new("di", PrefixFamily.Di),
        new("ter", PrefixFamily.Ter),
        new("ke", PrefixFamily.Ke),
    ];

    private static readonly ImmutableArray<PrefixRule> SecondPrefixes =
    [
        new("ber", PrefixFamily.Ber),
        new("bel", PrefixFamily.Ber, PrefixPlace.BeforeAjar),
        new("be", PrefixFamily.Ber, PrefixPlace.BeforeConsonantEr),
        new("per", PrefixFamily.Per),
        new("pel", PrefixFamily.Per, PrefixPlace.BeforeAjar),
        new("pe", PrefixFamily.Per),
    ];

    /// <summary>The stem, made within the word's own letters.</summary>
    /// <param name="word">Letters a to z; some of them may be changed.</param>
    public static Span<char> Stem(Span<char> word)
    {
        word = WithoutEnding(word, Particles);
        word = WithoutEnding(word, Possessives);
        if (TryTakePrefix(ref word, FirstPrefixes, out var first))
        {
            if (TryTakeSuffix(ref word, first))
            {
                TryTakePrefix(ref word, SecondPrefixes, out _);
            }
        }
        else
        {
            TryTakePrefix(ref word, SecondPrefixes, out var second);
            TryTakeSuffix(ref word, second);
        }

        return word;
    }

    private static Span<char> WithoutEnding(Span<char> word, ImmutableArray<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending) && MayLose(word))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static bool TryTakePrefix(ref Span<char> word, ImmutableArray<PrefixRule> rules, out PrefixFamily taken)
    {
        taken = PrefixFamily.None;
        if (!MayLose(word))
        {
            return false;
        }

        foreach (var rule in rules)
        {
            if (rule.Fits(word))
            {
                taken = rule.Family;
                word = rule.TakeFrom(word);
                return true;
            }
        }

        return false;
    }

    // Which prefix a suffix does not go with is a rule of the language: "di-…-an" is no confix, so that its "an" is the root's.
    private static bool TryTakeSuffix(ref Span<char> word, PrefixFamily prefix)
    {
        var length = word switch
        {
            _ when !MayLose(word) => 0,
            [.., 'k', 'a', 'n'] when prefix is not (PrefixFamily.Ke or PrefixFamily.Peng) => 3,
            [.., 'a', 'n'] when prefix is not (PrefixFamily.Di or PrefixFamily.Meng or PrefixFamily.Ter) => 2,
            [.., not ('s' or 'i'), 'i'] when prefix is not (PrefixFamily.Ber or PrefixFamily.Ke or PrefixFamily.Peng) => 1,
            _ => 0,
        };
        word = word[..^length];
        return length > 0;
    }

    private static bool MayLose(ReadOnlySpan<char> word)
    {
        var syllables = 0;
        foreach (var letter in word)
        {
            syllables += Letters.IsVowel(letter) ? 1 : 0;
        }

        return syllables > LeastSyllables;
    }
}
