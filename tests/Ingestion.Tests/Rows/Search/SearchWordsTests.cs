using Ingestion.Articles;
using Ingestion.Rows.Search;

namespace Ingestion.Tests.Rows.Search;

public sealed class SearchWordsTests
{
    [Fact]
    public void An_article_is_found_by_the_stems_of_its_title_and_text_once_each() =>
        Assert.Equal(
            ["latih", "militer", "45", "sawat", "tingkat"],
            SearchWords.StemsOf(Some.Article("Latihan Militer", "45 pesawat berlatih dan meningkatkan latihan itu.")));

    [Theory]
    [InlineData(Language.Indonesian, "latih")]
    [InlineData(Language.Malay, "latih")]
    [InlineData(Language.English, "latihan")]
    [InlineData(Language.Other, "latihan")]
    public void Words_are_stemmed_by_the_rules_of_the_articles_language(Language language, string stem) =>
        Assert.Equal([stem], SearchWords.StemsOf(Some.Article(title: null, text: "Latihan", language: language)));

    [Theory]
    [InlineData("latihan", "latih,latihan")]
    [InlineData("exercises", "exercises,exercis")]
    [InlineData("kapal", "kapal")]
    [InlineData("2024", "2024")]
    [InlineData("élysée", "elyse,elysee")]
    public void A_word_of_a_question_is_looked_for_by_its_stem_in_each_language(string word, string stems) =>
        Assert.Equal(stems.Split(',').Order(), SearchWords.Of(word).SelectMany(found => SearchWords.StemsOf(found)).Order());

    [Fact]
    public void What_is_longer_than_a_word_is_cut_alike_in_articles_and_in_questions()
    {
        var stem = Assert.Single(SearchWords.StemsOf(Some.Article(title: null, text: new string('x', 300))));

        Assert.Equal(40, stem.Length);
        Assert.Equal([stem], SearchWords.StemsOf(new string('x', 250)));
    }

    [Fact]
    public void A_long_text_is_found_by_its_beginning()
    {
        var text = string.Join(' ', Enumerable.Range(0, 20_000).Select(number => $"kata{number}"));

        var stems = SearchWords.StemsOf(Some.Article(title: null, text: text)).ToList();

        Assert.Equal(Enumerable.Range(0, SearchWords.MaxStems).Select(number => $"kata{number}"), stems);
    }
}
