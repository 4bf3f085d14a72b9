using Ingestion.Articles;
using Ingestion.Articles.Metadata;

namespace Ingestion.Tests.Articles.Metadata;

public sealed class OutletsTests
{
    [Fact]
    public void The_table_knows_the_wires_and_the_large_outlets() =>
        Assert.InRange(EmbeddedTable.Rows("Metadata.outlets.tsv").Count(), 120, int.MaxValue);

    [Theory]
    [InlineData("KONTAN.CO.ID", "Kontan", "Kontan")]
    [InlineData("Kompas.com", "Kompas", "KOMPAS.com")]
    [InlineData("agence france-presse", "AFP", "AFP")]
    public void An_outlet_is_found_however_it_is_written(string written, string name, string masthead) =>
        Assert.Equal((name, masthead), (Outlets.Find(written)?.Name, Outlets.Find(written)?.Masthead));

    [Theory]
    [InlineData("The New York Times reported", "The New York Times", 18)]
    [InlineData("CNN Indonesia, Senin", "CNN Indonesia", 13)]
    [InlineData("CNN, Senin", "CNN", 3)]
    [InlineData("kompas.com, Senin", "Kompas", 10)]
    public void The_longest_name_at_the_start_of_a_text_is_found(string text, string name, int length)
    {
        var outlet = Outlets.FindAt(text, out var found);

        Assert.Equal((name, length), (outlet?.Name, found));
    }

    [Theory]
    [InlineData("antara kedua negara")]
    [InlineData("tempo hari")]
    [InlineData("Kompasiana")]
    public void A_common_word_is_no_outlet(string text) => Assert.Null(Outlets.FindAt(text, out _));
}
