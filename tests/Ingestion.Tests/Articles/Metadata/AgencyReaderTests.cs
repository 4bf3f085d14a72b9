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
        Assert.Equal(agency, Read(null, paragraph) ?? string.Empty);

    [Fact]
    public void The_first_citation_counts() =>
        Assert.Equal("AFP", Read(null, "Dilansir AFP, latihan itu rutin.", "Mengutip Reuters, kapal itu lima."));

    [Fact]
    public void A_page_does_not_cite_itself() =>
        Assert.Null(Read("KOMPAS.com", "Demikian seperti diberitakan Kompas.com, Selasa."));

    [Fact]
    public void A_pictures_wire_counts_where_the_text_cites_none() =>
        Assert.Equal("Reuters", AgencyReader.Read(PageClaims.None, null, new PageParts(null, [], ["Latihan itu rutin."], [], [new Noise("Kapal itu. (Foto: via Reuters)", NoiseKind.Caption)])));

    [Theory]
    [InlineData("WARTA KOTA 30/09/24 (sumber: TASS, diterjemahkan)", "TASS")]
    [InlineData("TAIPEI/BEIJING (Reuters)", "Reuters")]
    [InlineData("WARTA KOTA | CNN Indonesia | 30/09/24", null)]
    public void A_wire_beside_the_date_is_the_agency(string line, string? agency) =>
        Assert.Equal(agency, AgencyReader.Read(PageClaims.None, "Warta Kota", new PageParts(null, [line], ["Latihan itu rutin."], [], [])));

    [Fact]
    public void The_outlet_that_a_byline_says_the_report_was_compiled_from_is_the_agency() =>
        Assert.Equal(
            "Focus Taiwan",
            AgencyReader.Read(PageClaims.None, null, new PageParts(null, [], ["The drill is routine."], [], [new Noise("27 February 2025 / compiled from Focus Taiwan", NoiseKind.Byline)])));

    [Fact]
    public void The_wire_of_the_dateline_comes_before_one_that_the_text_cites() =>
        Assert.Equal("AFP", Read(null, "TAIPEI, Jan 6, 2025 (AFP) - The drill is routine, Reuters reported."));

    [Fact]
    public void A_wire_in_small_letters_in_the_dateline_is_the_agency() =>
        Assert.Equal("dpa", Read(null, "Rostock (dpa) - Kapal itu sudah tiba di pelabuhan."));

    [Fact]
    public void Two_wires_in_one_credit_are_both_named() =>
        Assert.Equal(
            "AFP, Reuters",
            AgencyReader.Read(PageClaims.None, null, new PageParts(null, [], ["Latihan itu rutin."], [], [new Noise("rn/hp (AFP, Reuters)", NoiseKind.DeskInitials)])));

    [Theory]
    [InlineData("\"Latihan itu rutin,\" katanya kepada Bernama.", "Bernama")]
    [InlineData("\"Latihan itu rutin,\" katanya kepada CNN.", null)]
    public void A_wire_that_was_spoken_to_is_the_agency_and_a_broadcaster_is_not(string paragraph, string? agency) =>
        Assert.Equal(agency, Read(null, paragraph));

    [Fact]
    public void The_pages_own_wire_is_not_its_agency() =>
        Assert.Null(Read("Kantor Berita Rantau", "KOTA, 6 Maret 2024 (Kantor Berita Rantau) - Tim ahli memeriksa peti."));

    private static string? Read(string? source, params string[] paragraphs) =>
        AgencyReader.Read(PageClaims.None, source, new PageParts(null, [], paragraphs, [], []));
}
