using Ingestion.Features;

namespace Ingestion.Tests.Features;

public sealed class FrameLexiconTests
{
    [Theory]
    [InlineData("Moskow mengecam langkah itu", "condemning")]
    [InlineData("Moscow condemned the step", "condemning")]
    [InlineData("jurucakap itu menafikan dakwaan berkenaan", "denying")]
    [InlineData("pesawat itu menceroboh ruang udara", "intrusion")]
    public void A_word_of_any_of_the_languages_gives_the_frame(string sentence, string frame) =>
        Assert.Contains(FeatureHash.OfName(frame), FramesOf(sentence));

    [Fact]
    public void A_sentence_without_a_known_word_has_no_frame() =>
        Assert.Empty(FramesOf("zzz qqq"));

    private static uint[] FramesOf(string sentence)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(sentence, 0, sentence.Length, quoted: false, tokens);
        return FrameLexicon.Find([.. tokens]);
    }
}
