namespace Ingestion.Features;

/// <summary>The hashed word features of a sentence: words, pairs of neighbours, parts of words, and frames.</summary>
internal static class WordFeatures
{
    /// <summary>
    /// Parts of this many letters stand for what inflected forms share ("memasok", "dipasok", "pasokan"), which a
    /// stemmer would have to know by language.
    /// </summary>
    private const int PartLength = 4;

    private static readonly uint WordKind = FeatureHash.OfName("word");
    private static readonly uint PairKind = FeatureHash.OfName("pair");
    private static readonly uint FrameKind = FeatureHash.OfName("frame");
    private static readonly uint FramePairKind = FeatureHash.OfName("frame-pair");
    private static readonly uint PartKind = FeatureHash.OfName("part");

    public static uint[] Of(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<uint> frames)
    {
        var features = new uint[CountOf(tokens) + Math.Max(0, (2 * frames.Length) - 1)];
        var next = 0;
        for (var i = 0; i < frames.Length; i++)
        {
            features[next++] = FeatureHash.Combine(FrameKind, frames[i]);
            if (i > 0)
            {
                features[next++] = FeatureHash.Combine(FeatureHash.Combine(FramePairKind, frames[i - 1]), frames[i]);
            }
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            features[next++] = FeatureHash.Combine(WordKind, token.Hash);
            if (i > 0)
            {
                features[next++] = FeatureHash.Combine(FeatureHash.Combine(PairKind, tokens[i - 1].Hash), token.Hash);
            }

            for (var part = 0; part < PartsOf(token); part++)
            {
                features[next++] = FeatureHash.Combine(
                    PartKind, FeatureHash.OfWord(text.Slice(token.Start + part, PartLength)));
            }
        }

        return features;
    }

    /// <summary>Where in the sentence each of these features comes from, in their order.</summary>
    public static FeatureOrigin[] OriginsOf(ReadOnlySpan<Token> tokens, IReadOnlyList<FrameMention> frames)
    {
        var origins = new List<FeatureOrigin>();
        for (var i = 0; i < frames.Count; i++)
        {
            origins.Add(FeatureOrigin.Of(frames[i]));
            if (i > 0)
            {
                origins.Add(FeatureOrigin.Of(frames[i - 1], frames[i]));
            }
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            origins.Add(FeatureOrigin.OfToken(i));
            if (i > 0)
            {
                origins.Add(FeatureOrigin.OfPair(i));
            }

            origins.AddRange(Enumerable.Repeat(FeatureOrigin.OfToken(i), PartsOf(tokens[i])));
        }

        return [.. origins];
    }

    private static int CountOf(ReadOnlySpan<Token> tokens)
    {
        var count = tokens.IsEmpty ? 0 : (2 * tokens.Length) - 1;
        foreach (var token in tokens)
        {
            count += PartsOf(token);
        }

        return count;
    }

    private static int PartsOf(Token token) => Math.Max(0, token.Length - PartLength);
}
