namespace Ingestion.Articles.Cleaning;

/// <summary>One row of <c>phrases.tsv</c>: words by which a line is known as noise.</summary>
internal sealed record NoisePhrase(NoiseKind Kind, NoiseEffect Effect, NoisePhraseMatch Match, string Words, string? Later)
{
    /// <summary>Longer lines are paragraphs, even if they begin with the words.</summary>
    public const int LongestLine = 300;

    private const int LongestAnywhere = 200;
    private const int MostWordsAround = 6;

    /// <exception cref="FormatException">The row is not written as the head of <c>phrases.tsv</c> says.</exception>
    public static NoisePhrase Parse(string[] row)
    {
        if (row.Length is < 2 or > 3 || !WireName.TryParse<NoiseKind>(row[0], out var kind) || row[1].Length == 0)
        {
            throw new FormatException($"phrases.tsv: '{string.Join(" | ", row)}' is no kind, pattern and effect.");
        }

        var effect = NoiseEffect.None;
        if (row.Length == 3 && !WireName.TryParse(row[2], out effect))
        {
            throw new FormatException($"phrases.tsv: '{row[2]}' is no effect; allowed: {string.Join(", ", WireName.All<NoiseEffect>())}.");
        }

        var pattern = row[1];
        var gap = pattern.IndexOf('…', StringComparison.Ordinal);
        return pattern[0] switch
        {
            '=' => new NoisePhrase(kind, effect, NoisePhraseMatch.Whole, pattern[1..], null),
            '~' => new NoisePhrase(kind, effect, NoisePhraseMatch.Around, pattern[1..], null),
            '…' => new NoisePhrase(kind, effect, NoisePhraseMatch.Anywhere, pattern[1..], null),
            _ when gap > 0 => new NoisePhrase(kind, effect, NoisePhraseMatch.Start, pattern[..gap], pattern[(gap + 1)..]),
            _ => new NoisePhrase(kind, effect, NoisePhraseMatch.Start, pattern, null),
        };
    }

    public bool Fits(in FoldedLine line) => Match switch
    {
        NoisePhraseMatch.Whole => line.Core.SequenceEqual(Words),
        NoisePhraseMatch.Start => StartsWithWords(line.Text)
            && (Later is null || line.Text[Words.Length..].Contains(Later, StringComparison.Ordinal)),
        NoisePhraseMatch.Anywhere => line.Text.Length <= LongestAnywhere && line.Text.Contains(Words, StringComparison.Ordinal),
        _ => line.Text.Length <= LongestAnywhere && line.Text.Contains(Words, StringComparison.Ordinal)
            && line.Text.Count(' ') < MostWordsAround && line.Text.ContainsAnyInRange('0', '9'),
    };

    private bool StartsWithWords(ReadOnlySpan<char> text) =>
        text.StartsWith(Words, StringComparison.Ordinal)
        && (text.Length == Words.Length || !char.IsLetter(Words[^1]) || !char.IsLetter(text[Words.Length]));
}
