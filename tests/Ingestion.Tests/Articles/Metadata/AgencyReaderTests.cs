using Ingestion.Articles;
using Ingestion.Articles.Metadata;

namespace Ingestion.Tests.Articles.Metadata;

public sealed class AgencyReaderTests
{
    public static TheoryData<string, string> Citations()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in CaseTable.Rows("agencies.tsv"))
        {
            data.Add(row[0], row[1]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Citations))]
    public void The_outlet_that_a_text_cites_is_its_agency(string paragraph, string agency) =>
        Assert.Equal(agency, AgencyReader.Read(PageClaims.None, null, [paragraph], []) ?? string.Empty);

    [Fact]
    public void The_first_citation_counts() =>
        Assert.Equal("AFP", AgencyReader.Read(PageClaims.None, null, ["Dilansir AFP, latihan itu rutin.", "Mengutip Reuters, kapal itu lima."], []));

    [Fact]
    public void A_page_does_not_cite_itself() =>
        Assert.Null(AgencyReader.Read(PageClaims.None, "KOMPAS.com", ["Demikian seperti diberitakan Kompas.com, Selasa."], []));

    [Fact]
    public void A_pictures_wire_counts_where_the_text_cites_none() =>
        Assert.Equal("Reuters", AgencyReader.Read(PageClaims.None, null, ["Latihan itu rutin."], [new Noise("Kapal itu. (Foto: via Reuters)", NoiseKind.Caption)]));
}
