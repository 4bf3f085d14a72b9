using Ingestion.Features;
using Ingestion.Testing;

namespace Ingestion.Tests.Features;

public sealed class TaxonomyTests
{
    private const string Topic = """{ "id": "floods", "name": { "en": "Floods" }, "proposition": { "en": "The dams are to blame." } }""";

    [Fact]
    public void The_taxonomy_of_the_corpus_has_eleven_topics_and_can_be_written_and_read_back()
    {
        var taxonomy = Taxonomy.Parse(File.ReadAllText(Repository.PathOf("seeds", "corpus", "taxonomy.json")));

        var again = Taxonomy.Parse(taxonomy.ToJson());

        Assert.Equal(11, taxonomy.Topics.Length);
        Assert.Equal(taxonomy.ToJson(), again.ToJson());
        Assert.Equal(taxonomy.Topics.Select(topic => topic.Id), again.Topics.Select(topic => topic.Id));
    }

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("null", "null")]
    [InlineData("""{ "name": "x", "topics": [] }""", "actors")]
    [InlineData("""{ "name": "x", "topics": [], "actors": [] }""", "0 topics; 1 to 100")]
    [InlineData($$"""{ "name": "x", "topics": [{{Topic}}, {{Topic}}], "actors": [] }""", "'floods' stands there twice")]
    [InlineData("""{ "name": "x", "topics": [{ "id": "Big Floods", "name": { "en": "F" }, "proposition": { "en": "p" } }], "actors": [] }""", "'Big Floods'")]
    [InlineData("""{ "name": "x", "topics": [{ "id": "f", "name": {}, "proposition": { "en": "p" } }], "actors": [] }""", "no name")]
    [InlineData("""{ "name": "x", "topics": [{ "id": "f", "name": { "en": "F" }, "proposition": {} }], "actors": [] }""", "no proposition")]
    [InlineData("""{ "name": "x", "topics": [{ "id": "f", "name": { "en": "F" }, "propositon": {} }], "actors": [] }""", "propositon")]
    [InlineData($$"""{ "name": "x", "topics": [{{Topic}}], "actors": [{ "name": "author", "aliases": {} }] }""", "'author'")]
    [InlineData($$"""{ "name": "x", "topics": [{{Topic}}], "actors": [{ "name": "A", "aliases": { "en": ["--"] } }] }""", "'--'")]
    [InlineData($$"""{ "name": "x", "topics": [{{Topic}}], "actors": [{ "name": "A", "aliases": { "en": ["X"] } }, { "name": "B", "aliases": { "id": ["X"] } }] }""", "'X' belongs to 'A' and 'B'")]
    [InlineData($$"""{ "name": "x", "topics": [{{Topic}}], "actors": [{ "name": "A", "aliases": { "en": ["X"] } }, { "name": "B", "aliases": {}, "people": ["x"] }] }""", "belongs to 'A' and 'B'")]
    [InlineData($$"""{ "name": "x", "topics": [{{Topic}}], "actors": [{ "name": "A", "aliases": { "en": ["X"] } }], "lookalikes": { "en": ["X"] } }""", "'X' belongs to 'A' and the lookalikes")]
    [InlineData($$"""{ "name": "x", "topics": [{{Topic}}], "actors": [{ "name": "A", "aliases": { "english": ["X"] } }] }""", "'english' is no language")]
    [InlineData($$"""{ "name": "x", "topics": [{{Topic}}], "actors": [], "lookalikes": { "en": ["?"] } }""", "'?'")]
    [InlineData("""{ "name": "x", "topics": [{ "id": "all", "name": { "en": "A" }, "proposition": { "en": "P" } }], "actors": [] }""", "all topics")]
    [InlineData("""{ "name": "x", "topics": [{ "id": "a1234567890123456789012345678901234567890123456789012345678901234", "name": { "en": "A" }, "proposition": { "en": "P" } }], "actors": [] }""", "1 to 64")]
    public void A_bad_file_is_refused_with_its_problem(string json, string expected)
    {
        Assert.False(Taxonomy.TryParse(json, out var taxonomy, out var problems));

        Assert.Null(taxonomy);
        Assert.Contains(expected, string.Join(' ', problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Parsing_a_bad_file_throws_all_its_problems()
    {
        var exception = Assert.Throws<FormatException>(() =>
            Taxonomy.Parse("""{ "name": "x", "topics": [{ "id": "A b", "name": {}, "proposition": {} }], "actors": [] }"""));

        Assert.Contains("'A b'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("no name", exception.Message, StringComparison.Ordinal);
        Assert.Contains("no proposition", exception.Message, StringComparison.Ordinal);
    }
}
