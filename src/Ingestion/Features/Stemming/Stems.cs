using Ingestion.Articles;

namespace Ingestion.Features.Stemming;

/// <summary>The stems of words: what the forms of one word have in common, often no word itself.</summary>
/// <remarks>Malay forms its words with the affixes of Indonesian, so its words are stemmed by the same rules.</remarks>
internal static class Stems
{
    // Longer than any word with all its affixes; what is longer is a name of a file or a line without spaces.
    private const int MaxLength = 40;

    /// <summary>The stem in small letters; the word itself where it has digits or letters beyond a to z, or the language no rules.</summary>
    public static string Of(ReadOnlySpan<char> word, Language language)
    {
        Span<char> letters = stackalloc char[MaxLength];
        return TryLower(word, letters) ? language switch
        {
            Language.Indonesian or Language.Malay => IndonesianStemmer.Stem(letters[..word.Length]).ToString(),
            Language.English => EnglishStemmer.Stem(letters[..word.Length]).ToString(),
            _ => letters[..word.Length].ToString(),
        }
        : word.ToString().ToLowerInvariant();
    }

    private static bool TryLower(ReadOnlySpan<char> word, Span<char> letters)
    {
        if (word.Length > MaxLength)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsAsciiLetter(word[i]))
            {
                return false;
            }

            letters[i] = (char)(word[i] | 0x20);
        }

        return true;
    }
}
