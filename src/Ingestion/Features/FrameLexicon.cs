namespace Ingestion.Features;

/// <summary>
/// Finds the frames of <c>lexicon.tsv</c> among tokens: groups of words of one meaning, so that one known word of a group
/// carries the others, in all languages, that a corpus never shows.
/// </summary>
/// <remarks>After Fillmore (1982), "Frame semantics"; here a frame is a set of words and nothing more.</remarks>
internal static class FrameLexicon
{
    private const char Between = '|';

    private static readonly string[] Names;
    private static readonly uint[] Hashes;
    private static readonly PhraseTable Phrases = Read(out Names, out Hashes);

    /// <summary>The hashes of the frames' names in text order; a longer phrase hides those that begin within it.</summary>
    public static uint[] Find(ReadOnlySpan<Token> tokens)
    {
        var mentions = Locate(tokens);
        var found = new uint[mentions.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = Hashes[mentions[i].Frame];
        }

        return found;
    }

    /// <summary>The same frames with the phrases that name them.</summary>
    public static List<FrameMention> Locate(ReadOnlySpan<Token> tokens)
    {
        var found = new List<FrameMention>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (Phrases.TryMatch(tokens[i..], out var pair, out var length))
            {
                var (first, second) = (pair & byte.MaxValue, pair >> 8);
                found.Add(new FrameMention(first, i, i + length));
                if (second != first)
                {
                    found.Add(new FrameMention(second, i, i + length));
                }

                i += length - 1;
            }
        }

        return found;
    }

    /// <summary>What the lexicon calls a frame.</summary>
    public static string NameOf(int frame) => Names[frame];

    // A phrase stands in two frames at most; both places are kept in one number.
    private static PhraseTable Read(out string[] frameNames, out uint[] hashes)
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

        frameNames = [.. names];
        hashes = [.. names.Select(name => FeatureHash.OfName(name))];
        return new PhraseTable(framesOf.Select(pair => (pair.Key, pair.Value[0] | (pair.Value[^1] << 8))));
    }
}
