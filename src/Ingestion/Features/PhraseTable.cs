using System.Collections.Frozen;

namespace Ingestion.Features;

/// <summary>Phrases of one or more words, each with a value, that are looked for among tokens.</summary>
/// <remarks>
/// Case matters only where the phrase has capitals: a word written with a capital first letter asks for one, and a
/// short word all in capitals ("AS", "UN") asks for them all, so that it is not taken for a common word.
/// </remarks>
internal sealed class PhraseTable
{
    /// <summary>Words up to this length, written in capitals, are matched in capitals only; longer ones clash with nothing.</summary>
    private const int LongestExactWord = 4;

    private const TokenTraits Case = TokenTraits.Capitalised | TokenTraits.AllCapitals;

    private readonly FrozenDictionary<uint, Phrase[]> _byFirstWord;

    public PhraseTable(IEnumerable<(string Text, int Value)> phrases) =>
        _byFirstWord = phrases
            .Select(phrase => new Phrase(WordsOf(phrase.Text), phrase.Value))
            .GroupBy(phrase => phrase.Words[0].Hash)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(phrase => phrase.Words.Length).ThenBy(phrase => phrase.Value).ToArray());

    /// <summary>Finds the longest phrase that begins at the first of these tokens.</summary>
    public bool TryMatch(ReadOnlySpan<Token> tokens, out int value, out int length)
    {
        if (_byFirstWord.TryGetValue(tokens[0].Hash, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (Begins(tokens, phrase.Words))
                {
                    value = phrase.Value;
                    length = phrase.Words.Length;
                    return true;
                }
            }
        }

        value = 0;
        length = 0;
        return false;
    }

    private static bool Begins(ReadOnlySpan<Token> tokens, Token[] words)
    {
        if (words.Length > tokens.Length)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            var needed = words[i].Traits & Case;
            if (words[i].Hash != tokens[i].Hash || (tokens[i].Traits & needed) != needed)
            {
                return false;
            }
        }

        return true;
    }

    private static Token[] WordsOf(string phrase)
    {
        var words = new List<Token>();
        Tokenizer.Tokenize(phrase, 0, phrase.Length, quoted: false, words);
        return words.Count > 0
            ? [.. words.Select(word => word.Length > LongestExactWord ? word with { Traits = word.Traits & ~TokenTraits.AllCapitals } : word)]
            : throw new ArgumentException($"The phrase '{phrase}' has no word.", nameof(phrase));
    }

    private sealed record Phrase(Token[] Words, int Value);
}
