using Ingestion.Articles;
using Ingestion.Features.Stemming;
using Ingestion.Testing;

namespace Ingestion.Tests.Features;

public sealed class StemsTests
{
    public static TheoryData<string, string, string> Words => [.. Cases().Select(row => (row[0], row[1], row[2]))];

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_loses_its_affixes_as_the_published_rules_say(string language, string word, string stem)
    {
        Assert.True(WireName.TryParse<Language>(language, out var known));

        Assert.Equal(stem, Stems.Of(word, known));
    }

    [Fact]
    public void A_word_longer_than_any_is_left_as_it_is()
    {
        var word = new string('a', 50) + "kan";

        Assert.Equal(word, Stems.Of(word, Language.Indonesian));
    }

    [Fact]
    public void No_word_makes_the_rules_fail()
    {
        var random = new Random(20240930);
        var parts = new[] { "meng", "meny", "men", "mem", "pe", "per", "ber", "be", "er", "ajar", "ke", "a", "i", "y", "s", "ll", "ss", "eed", "ing", "ed", "ation", "ion", "kan", "an", "nya", "kah", "ies" };
        for (var round = 0; round < 20_000; round++)
        {
            var word = string.Concat(random.GetItems(parts, random.Next(1, 6)));
            foreach (var language in Enum.GetValues<Language>())
            {
                Assert.InRange(Stems.Of(word, language).Length, 1, word.Length);
            }
        }
    }

    private static IEnumerable<string[]> Cases() =>
        File.ReadLines(Repository.PathOf("tests", "Ingestion.Tests", "Features", "Cases", "stems.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'));
}
