namespace Ingestion.Articles.Cleaning;

/// <summary>The phrases of <c>phrases.tsv</c>, found by a line's first word.</summary>
internal static class NoisePhrases
{
    private static readonly NoisePhrase[] All = [.. EmbeddedTable.Rows("Cleaning.phrases.tsv").Select(NoisePhrase.Parse)];

    private static readonly WordTable<NoisePhrase[]> ByFirstWord = new(All
        .Where(phrase => phrase.Match is NoisePhraseMatch.Start or NoisePhraseMatch.Whole)
        .GroupBy(phrase => FirstWord(phrase.Words))
        .Select(group => KeyValuePair.Create(group.Key, group.OrderByDescending(phrase => phrase.Match).ToArray())));

    private static readonly NoisePhrase[] Elsewhere =
        [.. All.Where(phrase => phrase.Match is NoisePhraseMatch.Anywhere or NoisePhraseMatch.Around)];

    // The others of them need a number.
    private static readonly NoisePhrase[] ElsewhereWithoutNumber = [.. Elsewhere.Where(phrase => phrase.Match == NoisePhraseMatch.Anywhere)];

    /// <summary>The phrase that the line is known by, whole lines first, or <see langword="null"/>.</summary>
    public static NoisePhrase? Find(ReadOnlySpan<char> line)
    {
        if (line.Length > NoisePhrase.LongestLine)
        {
            return null;
        }

        Span<char> buffer = stackalloc char[NoisePhrase.LongestLine];
        var folded = new FoldedLine(line, buffer);
        if (ByFirstWord.TryGetValue(folded.FirstWord.TrimEnd(".!…"), out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (phrase.Fits(folded))
                {
                    return phrase;
                }
            }
        }

        foreach (var phrase in folded.Text.ContainsAnyInRange('0', '9') ? Elsewhere : ElsewhereWithoutNumber)
        {
            if (phrase.Fits(folded))
            {
                return phrase;
            }
        }

        return null;
    }

    private static string FirstWord(string words)
    {
        var end = words.AsSpan().IndexOfAny(" :/");
        return end < 0 ? words : words[..end];
    }
}
