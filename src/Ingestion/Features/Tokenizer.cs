namespace Ingestion.Features;

/// <summary>Cuts a stretch of text into words and numbers without making strings of them.</summary>
/// <remarks>
/// A token is a run of letters, marks and digits; hyphens and apostrophes part words ("negara-negara" is two,
/// "China's" is "China"). Quotation marks are followed within a paragraph, so that each token knows whether it is quoted.
/// </remarks>
internal static class Tokenizer
{
    /// <summary>Adds the tokens of <paramref name="text"/> from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    /// <param name="text">The whole text, which the tokens' offsets count in.</param>
    /// <param name="start">The first unit to read.</param>
    /// <param name="end">The unit to stop before.</param>
    /// <param name="quoted">Whether the stretch begins within a quotation.</param>
    /// <param name="tokens">Takes the tokens.</param>
    /// <returns>Whether the stretch ends within a quotation.</returns>
    public static bool Tokenize(ReadOnlySpan<char> text, int start, int end, bool quoted, List<Token> tokens)
    {
        var i = start;
        while (i < end)
        {
            var c = text[i];
            if (!IsWordPart(c))
            {
                quoted = c switch
                {
                    '"' => !quoted,
                    '“' or '«' => true,
                    '”' or '»' => false,
                    _ => quoted,
                };
                i++;
                continue;
            }

            var from = i;
            while (i < end && IsWordPart(text[i]))
            {
                i++;
            }

            var word = text[from..i];
            tokens.Add(new Token(from, word.Length, FeatureHash.OfWord(word), TraitsOf(word, quoted)));
            i = SkipPossessive(text, i, end);
        }

        return quoted;
    }

    private static int SkipPossessive(ReadOnlySpan<char> text, int i, int end) =>
        i + 1 < end && text[i] is '\'' or '’' && text[i + 1] is 's' or 'S' && (i + 2 == end || !IsWordPart(text[i + 2]))
            ? i + 2
            : i;

    private static TokenTraits TraitsOf(ReadOnlySpan<char> word, bool quoted)
    {
        var traits = quoted ? TokenTraits.Quoted : TokenTraits.None;
        if (char.IsDigit(word[0]))
        {
            return traits | TokenTraits.Number;
        }

        if (!char.IsUpper(word[0]))
        {
            return traits;
        }

        traits |= TokenTraits.Capitalised;
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return traits;
            }
        }

        return traits | TokenTraits.AllCapitals;
    }

    private static bool IsWordPart(char c) =>
        char.IsAsciiLetterOrDigit(c) || (c > '\x7f' && (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c)));

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
