using System.Collections.Frozen;

namespace Ingestion.Features.Stemming;

/// <summary>The words that nearly every text has, in any of the languages, and that no search looks for.</summary>
internal static class Stopwords
{
    private static readonly FrozenSet<string> Words =
        LanguageData.Lines("Stopwords.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the word is one.</summary>
    /// <param name="word">In small letters, without diacritics.</param>
    public static bool Contains(string word) => Words.Contains(word);
}
