using Ingestion.Features;
namespace Ingestion.Tests.Features;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("negara-negara Asia", "negara|negara|Asia")]
    [InlineData("China's jets, China’s ships", "China|jets|China|ships")]
    [InlineData("Su-35 dan F-16", "Su|35|dan|F|16")]
    [InlineData("Ukraïne 中国 é", "Ukraïne|中国|é")]
    [InlineData("… -- !", "")]
    [InlineData("Jum'at", "Jum|at")]
    public void Words_and_numbers_are_found_where_they_stand(string text, string words) =>
        Assert.Equal(words, string.Join('|', Tokens(text).Select(token => text.Substring(token.Start, token.Length))));

    [Fact]
    public void Case_and_digits_do_not_matter_to_the_hash()
    {
        var tokens = Tokens("RUSIA rusia Su-35 su-27");

        Assert.Equal(tokens[0].Hash, tokens[1].Hash);
        Assert.Equal(tokens[3].Hash, tokens[5].Hash);
        Assert.NotEqual(tokens[0].Hash, tokens[2].Hash);
    }

    [Fact]
    public void Tokens_know_capitals_numbers_and_quotation_marks()
    {
        var traits = Tokens("AS berkata \"Kami siap\" 2024").Select(token => token.Traits);

        Assert.Equal(
            [
                TokenTraits.Capitalised | TokenTraits.AllCapitals,
                TokenTraits.None,
                TokenTraits.Capitalised | TokenTraits.Quoted,
                TokenTraits.Quoted,
                TokenTraits.Number,
            ],
            traits);
    }

    private static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, 0, text.Length, quoted: false, tokens);
        return tokens;
    }
}
