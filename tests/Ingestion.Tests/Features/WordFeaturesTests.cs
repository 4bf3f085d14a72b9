using Ingestion.Features;

namespace Ingestion.Tests.Features;

public sealed class WordFeaturesTests
{
    private const string Sentence = "Beijing tidak mengecam latihan tempur kapal perang itu";

    [Fact]
    public void Every_feature_has_an_origin_in_the_sentence()
    {
        var tokens = TokensOf(Sentence);
        var origins = WordFeatures.OriginsOf(tokens, FrameLexicon.Locate(tokens));

        Assert.Equal(WordFeatures.Of(Sentence, tokens, FrameLexicon.Find(tokens)).Length, origins.Length);
        foreach (var origin in origins)
        {
            var shares = new double[tokens.Length];
            origin.Share(1.0, shares);
            Assert.Equal(1.0, shares.Sum(), 1e-9);
        }
    }

    [Fact]
    public void A_feature_of_one_word_is_that_words_alone()
    {
        var tokens = TokensOf(Sentence);
        var features = WordFeatures.Of(Sentence, tokens, []);
        var origins = WordFeatures.OriginsOf(tokens, []);

        for (var token = 0; token < tokens.Length; token++)
        {
            var alone = WordFeatures.Of(Sentence, tokens.AsSpan(token, 1), []);
            Assert.Equal(alone, features.Where((_, feature) => origins[feature] == FeatureOrigin.OfToken(token)));
        }
    }

    [Fact]
    public void A_pair_of_words_is_shared_by_both()
    {
        var tokens = TokensOf(Sentence);
        var pair = Assert.Single(
            WordFeatures.Of(Sentence, tokens, []).Zip(WordFeatures.OriginsOf(tokens, [])),
            feature => feature.Second == FeatureOrigin.OfPair(2));

        Assert.Contains(pair.First, WordFeatures.Of(Sentence, tokens.AsSpan(1, 2), []));
        var shares = new double[tokens.Length];
        pair.Second.Share(1.0, shares);
        Assert.Equal([0, 0.5, 0.5, 0, 0, 0, 0, 0], shares);
    }

    [Fact]
    public void A_frame_is_shared_by_the_words_of_its_phrase()
    {
        var tokens = TokensOf("kapal itu melakukan latihan gabungan");
        var frames = FrameLexicon.Locate(tokens);
        var exercise = Assert.Single(frames, frame => frame.Next == tokens.Length);

        Assert.Equal(
            FrameLexicon.Find(tokens),
            frames.Select(frame => FeatureHash.OfName(FrameLexicon.NameOf(frame.Frame))));
        var shares = new double[tokens.Length];
        FeatureOrigin.Of(exercise).Share(1.0, shares);
        Assert.Equal(1.0, shares[exercise.First..].Sum(), 1e-9);
        Assert.All(shares[exercise.First..], share => Assert.Equal(1.0 / (exercise.Next - exercise.First), share, 1e-9));
    }

    private static Token[] TokensOf(string sentence)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(sentence, 0, sentence.Length, quoted: false, tokens);
        return [.. tokens];
    }
}
