using System.Collections.Immutable;

namespace Ingestion.Features.Stemming;

/// <summary>Takes the endings off an English word.</summary>
/// <remarks>
/// The rules are those of M. F. Porter, <i>An algorithm for suffix stripping</i>, Program 14 (3), 1980, with the two
/// departures of its author's own program: <c>bli</c> for <c>abli</c>, and <c>logi</c>. Of the endings of one step only the
/// longest that a word has is tried.
/// </remarks>
internal static class EnglishStemmer
{
    // Shorter words are left as they are: "is", "as".
    private const int ShortestStemmed = 3;

    private static readonly ImmutableArray<SuffixRule> Step2 =
    [
        new("ational", "ate"), new("ization", "ize"), new("iveness", "ive"), new("fulness", "ful"), new("ousness", "ous"),
        new("tional", "tion"), new("biliti", "ble"), new("entli", "ent"), new("ousli", "ous"), new("ation", "ate"),
        new("alism", "al"), new("aliti", "al"), new("iviti", "ive"), new("enci", "ence"), new("anci", "ance"),
        new("izer", "ize"), new("alli", "al"), new("ator", "ate"), new("logi", "log"), new("bli", "ble"), new("eli", "e"),
    ];

    private static readonly ImmutableArray<SuffixRule> Step3 =
    [
        new("icate", "ic"), new("ative", ""), new("alize", "al"), new("iciti", "ic"), new("ical", "ic"), new("ness", ""), new("ful", ""),
    ];

    private static readonly ImmutableArray<string> Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er",
        "ic", "ou",
    ];

    /// <summary>The stem, made within the word's own letters.</summary>
    /// <param name="word">Letters a to z; some of them may be changed.</param>
    public static Span<char> Stem(Span<char> word)
    {
        if (word.Length < ShortestStemmed)
        {
            return word;
        }

        var stem = new EnglishWord(word);
        RemovePlural(ref stem);
        RemovePast(ref stem);
        if (stem.EndsIn("y") && stem.HasVowelBefore(1))
        {
            stem.Replace(1, "i");
        }

        ReplaceFirst(ref stem, Step2);
        ReplaceFirst(ref stem, Step3);
        RemoveFirst(ref stem);
        RemoveFinal(ref stem);
        return stem.Letters;
    }

    private static void RemovePlural(ref EnglishWord word)
    {
        if (word.EndsIn("sses") || word.EndsIn("ies"))
        {
            word.Replace(2, "");
        }
        else if (word.EndsIn("s") && !word.EndsIn("ss"))
        {
            word.Replace(1, "");
        }
    }

    private static void RemovePast(ref EnglishWord word)
    {
        if (word.EndsIn("eed"))
        {
            word.Replace(word.MeasureBefore(3) > 0 ? 1 : 0, "");
            return;
        }

        var ending = word.EndsIn("ed") ? 2 : word.EndsIn("ing") ? 3 : 0;
        if (ending == 0 || !word.HasVowelBefore(ending))
        {
            return;
        }

        word.Replace(ending, "");
        if (word.EndsIn("at") || word.EndsIn("bl") || word.EndsIn("iz") || (word.MeasureBefore(0) == 1 && word.IsShortBefore(0)))
        {
            word.Replace(0, "e");
        }
        else if (word.EndsInDouble() && !(word.EndsIn("l") || word.EndsIn("s") || word.EndsIn("z")))
        {
            word.Replace(1, "");
        }
    }

    private static void ReplaceFirst(ref EnglishWord word, ImmutableArray<SuffixRule> rules)
    {
        foreach (var rule in rules)
        {
            if (word.EndsIn(rule.Suffix))
            {
                if (word.MeasureBefore(rule.Suffix.Length) > 0)
                {
                    word.Replace(rule.Suffix.Length, rule.Replacement);
                }

                return;
            }
        }
    }

    private static void RemoveFirst(ref EnglishWord word)
    {
        foreach (var suffix in Step4)
        {
            if (word.EndsIn(suffix))
            {
                if (word.MeasureBefore(suffix.Length) > 1 && (suffix != "ion" || word.EndsIn("sion") || word.EndsIn("tion")))
                {
                    word.Replace(suffix.Length, "");
                }

                return;
            }
        }
    }

    private static void RemoveFinal(ref EnglishWord word)
    {
        if (word.EndsIn("e") && word.MeasureBefore(1) is var measure && (measure > 1 || (measure == 1 && !word.IsShortBefore(1))))
        {
            word.Replace(1, "");
        }

        if (word.EndsIn("ll") && word.MeasureBefore(1) > 1)
        {
            word.Replace(1, "");
        }
    }
}
