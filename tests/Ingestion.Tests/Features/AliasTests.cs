using Ingestion.Articles;
using Ingestion.Features;
using Ingestion.Testing;

namespace Ingestion.Tests.Features;

/// <summary>The names by which the taxonomy of the corpus knows its actors.</summary>
public sealed class AliasTests
{
    private static readonly Taxonomy Taxonomy = Taxonomy.Parse(File.ReadAllText(Repository.PathOf("seeds", "corpus", "taxonomy.json")));

    private static readonly FeatureExtractor Extractor = new(Taxonomy);

    public static TheoryData<string, string, string> Sentences()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in File.ReadLines(Repository.PathOf("tests", "Ingestion.Tests", "Features", "Cases", "aliases.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')))
        {
            data.Add(row[0], row[1], row[2]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_names_these_actors_and_no_others(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", ActorsIn(language, text)));

    [Fact]
    public void Every_name_belongs_to_one_actor_alone()
    {
        var owners = Taxonomy.Actors.SelectMany(actor =>
            NamesOf(actor).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => (Name: name, Actor: actor.Name)));

        Assert.Empty(owners
            .GroupBy(owner => owner.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(owner => owner.Actor))}"));
    }

    [Fact]
    public void Every_actor_has_aliases_in_the_three_languages_and_no_other() =>
        Assert.All(Taxonomy.Actors, actor => Assert.Equal(["en", "id", "ms"], actor.Aliases.Where(pair => pair.Value.Length > 0).Select(pair => pair.Key)));

    [Fact]
    public void Every_name_has_a_capital_so_that_it_is_no_ordinary_word() =>
        Assert.All(
            Taxonomy.Actors.Where(actor => actor.Name != "other:analysts").SelectMany(NamesOf),
            name => Assert.Contains(name, char.IsUpper));

    [Fact]
    public void Every_lookalike_would_name_an_actor_if_it_were_not_listed()
    {
        var without = new FeatureExtractor(new Taxonomy(Taxonomy.Name, Taxonomy.Topics, Taxonomy.Actors, Taxonomy.Lookalikes.Clear()));

        Assert.All(
            Taxonomy.Lookalikes.SelectMany(pair => pair.Value.Select(phrase => (Language: pair.Key, Phrase: phrase))),
            lookalike =>
            {
                Assert.NotEmpty(MentionsIn(without, lookalike.Language, lookalike.Phrase));
                Assert.Empty(MentionsIn(Extractor, lookalike.Language, lookalike.Phrase));
            });
    }

    private static IEnumerable<string> NamesOf(Actor actor) => actor.Aliases.Values.SelectMany(aliases => aliases).Concat(actor.People);

    private static IEnumerable<string> ActorsIn(string language, string text) =>
        MentionsIn(Extractor, language, text).Select(mention => Taxonomy.Actors[mention.Actor].Name).Distinct();

    private static IEnumerable<ActorMention> MentionsIn(FeatureExtractor extractor, string language, string text)
    {
        Assert.True(WireName.TryParse<Language>(language, out var known));
        var article = new Article { Title = null, Published = null, Source = null, Agency = null, Language = known, Text = text, Noise = [] };
        return extractor.Extract(article).Sentences.SelectMany(sentence => sentence.Mentions);
    }
}
