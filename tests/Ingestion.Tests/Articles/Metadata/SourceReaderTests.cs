using Ingestion.Articles;
using Ingestion.Articles.Metadata;

namespace Ingestion.Tests.Articles.Metadata;

public sealed class SourceReaderTests
{
    [Theory]
    [InlineData("2018 © Kontan.co.id All rights reserved", "Kontan")]
    [InlineData("COPYRIGHT © KABAR Kota Ambon, Maluku 2025", "KABAR Kota Ambon")]
    [InlineData("Copyright (c) 2023 Kabarkota.id. All rights reserved.", "Kabarkota.id")]
    [InlineData("© 2019-2024 by Warta Kita", "Warta Kita")]
    [InlineData("© 2024", null)]
    public void The_holder_of_the_copyright_is_the_source(string line, string? source) =>
        Assert.Equal(source, SourceReader.Read(PageClaims.None, null, [], [new Noise(line, NoiseKind.Copyright)]));

    [Theory]
    [InlineData("Ikuti BantenNews di Google News", "BantenNews")]
    [InlineData("Ikuti berita dan artikel lainnya di Google News", null)]
    public void The_name_in_a_call_to_follow_is_the_source(string line, string? source) =>
        Assert.Equal(source, SourceReader.Read(PageClaims.None, null, [], [new Noise(line, NoiseKind.Follow)]));

    [Fact]
    public void A_claim_comes_before_the_dateline() =>
        Assert.Equal("Warta Kita", SourceReader.Read(PageClaims.None with { Source = "Warta Kita" }, null, ["JAKARTA, KOMPAS.com - Kapal tiba."], []));

    [Fact]
    public void A_site_after_the_last_sentence_is_the_source() =>
        Assert.Equal("kabarkota.my", SourceReader.Read(PageClaims.None, null, ["Kapal itu sudah tiba. -kabarkota.my"], []));

    [Fact]
    public void A_page_that_names_no_outlet_has_no_source() =>
        Assert.Null(SourceReader.Read(PageClaims.None, null, ["Kapal itu sudah tiba di Jakarta."], []));
}
