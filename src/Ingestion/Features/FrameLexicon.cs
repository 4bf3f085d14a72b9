namespace Ingestion.Features;

/// <summary>
/// Finds the frames of <c>lexicon.tsv</c> among tokens: groups of words of one meaning, so that one known word of a group
/// carries the others, in all languages, that a corpus never shows.
/// </summary>
/// <remarks>After Fillmore (1982), "Frame semantics"; here a frame is a set of words and nothing more.</remarks>
internal static class FrameLexicon
{
    private const char Between = '|';

    private static readonly uint[] Frames;
    private static readonly PhraseTable Phrases = Read(out Frames);

    /// <summary>The hashes of the frames' names in text order; a longer phrase hides those that begin within it.</summary>
    public static uint[] Find(ReadOnlySpan<Token> tokens)
    {
        var found = new List<uint>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (Phrases.TryMatch(tokens[i..], out var pair, out var length))
            {
                i += length - 1;
                var (first, second) = (pair & byte.MaxValue, pair >> 8);
                found.Add(Frames[first]);
                if (second != first)
                {
                    found.Add(Frames[second]);
                }
            }
        }

        return [.. found];
    }

    // A phrase stands in two frames at most; both places are kept in one number.
    private static PhraseTable Read(out uint[] frames)
    {
        var names = new List<string>();
        var framesOf = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var row in LanguageData.Lines("lexicon.tsv").Select(line => line.Split('\t')))
        {
            if (names.Count == 0 || names[^1] != row[0])
            {
                names.Add(row[0]);
            }

            foreach (var phrase in row[2].Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (!framesOf.TryGetValue(phrase, out var own))
                {
                    framesOf.Add(phrase, own = []);
                }

                own.Add(names.Count - 1);
            }
        }

        frames = [.. names.Select(name => FeatureHash.OfName(name))];
        return new PhraseTable(framesOf.Select(pair => (pair.Key, pair.Value[0] | (pair.Value[^1] << 8))));
    }
}
