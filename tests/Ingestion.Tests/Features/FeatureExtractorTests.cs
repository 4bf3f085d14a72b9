using Ingestion.Articles;
using Ingestion.Features;

namespace Ingestion.Tests.Features;

public sealed class FeatureExtractorTests
{
    private static readonly Taxonomy Taxonomy = Taxonomy.Parse("""
        {
          "name": "test",
          "topics": [{ "id": "t", "name": { "en": "T" }, "proposition": { "en": "P" } }],
          "actors": [
            { "name": "US", "aliases": { "id": ["AS", "Amerika Serikat", "Negeri Paman Sam"], "en": ["US"] } },
            { "name": "China", "aliases": { "id": ["China", "Kemhan China"] } }
          ]
        }
        """);

    [Theory]
    [InlineData("Kemhan China menuduh AS.", "China@0+2 US@3+1")]
    [InlineData("It told us as much.", "")]
    [InlineData("NEGERI PAMAN SAM dan negeri paman sam", "US@0+3")]
    [InlineData("Chinatown bukan China", "China@2+1")]
    public void Actors_are_found_by_their_longest_alias_with_regard_to_capitals(string text, string expected)
    {
        var sentence = Assert.Single(new FeatureExtractor(Taxonomy).Extract(Article(null, text)).Sentences);

        Assert.Equal(
            expected,
            string.Join(' ', sentence.Mentions.Select(mention => $"{Taxonomy.Actors[mention.Actor].Name}@{mention.First}+{mention.Count}")));
    }

    [Theory]
    [InlineData("Juru bicara Kemhan China Gan Yu tiba. Gan menolak bicara.")]
    [InlineData("Gan Yu, jubir Kemhan China, tiba. Gan menolak bicara.")]
    [InlineData("China spokesman Gan Yu arrived. Gan refused to speak.")]
    public void A_person_whom_the_article_introduces_stands_for_the_actor(string text)
    {
        var sentences = new FeatureExtractor(Taxonomy).Extract(Article(null, text)).Sentences;

        Assert.Equal(1, Assert.Single(sentences[1].Mentions).Actor);
    }

    [Fact]
    public void A_name_without_an_office_stands_for_nobody()
    {
        var sentences = new FeatureExtractor(Taxonomy).Extract(Article(null, "Di China Gan Yu menonton film. Gan tertawa.")).Sentences;

        Assert.Empty(sentences[1].Mentions);
    }

    [Theory]
    [InlineData("China membantah tuduhan itu.", true)]
    [InlineData("\"Itu salah,\" kata juru bicara Kemhan China.", true)]
    [InlineData("Tuduhan terhadap China dibantah.", false)]
    [InlineData("\"China membantah itu,\" tulis koran.", false)]
    [InlineData("Cuaca di China cerah.", false)]
    public void A_mention_knows_whether_its_actor_speaks(string text, bool speaks)
    {
        var sentence = Assert.Single(new FeatureExtractor(Taxonomy).Extract(Article(null, text)).Sentences);

        Assert.Equal(speaks, Assert.Single(sentence.Mentions).Speaks);
    }

    [Fact]
    public void The_title_is_kept_apart_from_the_body()
    {
        var features = new FeatureExtractor(Taxonomy).Extract(Article("China berlatih", "Satu. Dua."));

        Assert.Equal(2, features.Title?.Tokens.Length);
        Assert.Equal(2, features.Sentences.Length);
    }

    [Fact]
    public void A_quotation_goes_on_over_sentences_of_its_paragraph_and_ends_with_it()
    {
        var features = new FeatureExtractor(Taxonomy).Extract(Article(null, "\"Satu. Dua.\n\nTiga."));

        Assert.Equal(
            [true, true, false],
            features.Sentences.Select(sentence => sentence.Tokens[0].Has(TokenTraits.Quoted)));
    }

    [Fact]
    public void Cues_are_told_by_their_group_and_a_phrase_hides_its_words()
    {
        var sentence = Assert.Single(new FeatureExtractor(Taxonomy).Extract(Article(null, "China membantah, tanpa bukti kata dia")).Sentences);

        Assert.True(sentence.Cues[1].HasFlag(CueGroups.Deny));
        Assert.Equal(CueGroups.Deny, sentence.Cues[2]);
        Assert.Equal(CueGroups.Say, sentence.Cues[4]);
    }

    private static Article Article(string? title, string text) =>
        new()
        {
            Title = title,
            Published = null,
            Source = null,
            Agency = null,
            Language = Language.Indonesian,
            Text = text,
            Noise = [],
        };
}
