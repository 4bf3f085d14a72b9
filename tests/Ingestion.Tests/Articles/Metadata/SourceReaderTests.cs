using Ingestion.Articles;
using Ingestion.Articles.Metadata;

namespace Ingestion.Tests.Articles.Metadata;

public sealed class SourceReaderTests
{
    public static TheoryData<string, string> Heads()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in CaseTable.Rows("sources.tsv"))
        {
            data.Add(row[0], row[1]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Heads))]
    public void The_outlet_is_read_from_the_lines_around_a_text(string line, string source) =>
        Assert.Equal(source, Some.Article(Page(line)).Source ?? string.Empty);

    [Theory]
    [InlineData("2018 © Kontan.co.id All rights reserved", "Kontan")]
    [InlineData("COPYRIGHT © KABAR Kota Ambon, Maluku 2025", "KABAR Kota Ambon")]
    [InlineData("Copyright (c) 2023 Kabarkota.id. All rights reserved.", "Kabarkota.id")]
    [InlineData("© 2019-2024 by Warta Kita", "Warta Kita")]
    [InlineData("Hak Cipta Terpelihara 2023 Utusan Kota Sdn Bhd", "Utusan Kota")]
    [InlineData("© 2024", null)]
    public void The_holder_of_the_copyright_is_the_source(string line, string? source) =>
        Assert.Equal(source, SourceReader.Read(PageClaims.None, Cut(line, NoiseKind.Copyright)));

    [Theory]
    [InlineData("Ikuti BantenNews di Google News", "BantenNews")]
    [InlineData("Gabung grup WhatsApp Kabar Kota untuk kabar tercepat", "Kabar Kota")]
    [InlineData("Ikuti berita dan artikel lainnya di Google News", null)]
    [InlineData("Warga Keluhkan Banjir Rob di Pesisir Utara", null)]
    [InlineData("Ikuti kami di Telegram untuk berita terbaru dari Perak dan dunia", null)]
    public void The_name_in_a_call_to_follow_is_the_source(string line, string? source) =>
        Assert.Equal(source, SourceReader.Read(PageClaims.None, Cut(line, NoiseKind.Follow)));

    [Fact]
    public void A_claim_comes_before_the_dateline() =>
        Assert.Equal("Warta Kita", SourceReader.Read(PageClaims.None with { Source = "Warta Kita" }, Text("JAKARTA, KOMPAS.com - Kapal tiba.")));

    [Fact]
    public void A_site_after_the_last_sentence_is_the_source() =>
        Assert.Equal("kabarkota.my", SourceReader.Read(PageClaims.None, Text("Kapal itu sudah tiba. -kabarkota.my")));

    [Fact]
    public void A_page_that_names_no_outlet_has_no_source() =>
        Assert.Null(SourceReader.Read(PageClaims.None, Text("Kapal itu sudah tiba di Jakarta.")));

    [Theory]
    [InlineData("Kabar Kota, 23 April 2022 – Kapal itu sudah tiba di pelabuhan.", "Kabar Kota")]
    [InlineData("Menurut pantauan Kabarkota.id, kapal itu sudah tiba di pelabuhan.", "Kabarkota.id")]
    public void A_text_may_name_its_outlet_in_its_first_words(string paragraph, string source) =>
        Assert.Equal(source, SourceReader.Read(PageClaims.None, Text(paragraph)));

    [Theory]
    [InlineData("Media Kota Sdn Bhd ialah agensi media negeri itu.", "Media Kota")]
    [InlineData("Our Standards: The Thomson Reuters Trust Principles.", "Reuters")]
    public void The_foot_of_a_page_names_its_house(string line, string source) =>
        Assert.Equal(source, SourceReader.Read(PageClaims.None, new PageParts(null, [], ["Kapal itu tiba."], [line], [])));

    [Theory]
    [InlineData("KabarKota", "KabarKota")]
    [InlineData("Kabarkota", "KABARKOTA")]
    public void A_name_in_capitals_is_dressed_as_the_page_writes_it_elsewhere_with_a_capital_inside(string elsewhere, string source) =>
        Assert.Equal(source, SourceReader.Read(PageClaims.None, new PageParts(null, ["KABARKOTA / Dunia / Asia"], ["Kapal itu tiba."], [$"Posted by the {elsewhere} team"], [])));

    [Fact]
    public void An_office_that_took_a_picture_is_not_the_pages_outlet() =>
        Assert.Null(SourceReader.Read(PageClaims.None, Cut("Kapal itu tiba. (Kementerian Pertahanan Jepang)", NoiseKind.Caption)));

    [Fact]
    public void A_picture_of_a_known_outlet_is_not_the_pages() =>
        Assert.Null(SourceReader.Read(PageClaims.None, Cut("Kapal itu tiba. (Foto: Antara/Nama)", NoiseKind.Caption)));

    [Theory]
    [InlineData("\"Kapal itu tiba,\" katanya kepada Kabar Kota.", "Kabar Kota")]
    [InlineData("\"The ship has arrived,\" he told the City Times.", "City Times")]
    [InlineData("\"Kapal itu tiba,\" katanya kepada Kompas.", null)]
    [InlineData("\"Kapal itu tiba,\" katanya kepada Kementerian Pertahanan.", null)]
    public void An_outlet_of_no_table_that_somebody_spoke_to_is_the_pages_own(string paragraph, string? source) =>
        Assert.Equal(source, SourceReader.Read(PageClaims.None, Text(paragraph)));

    [Theory]
    [InlineData("Berikut petikan wawancara pagi Radio Swara Kota dengan Nama Orang.", "Radio Swara Kota")]
    [InlineData("Siaran asing sudah berbulan-bulan terdengar di desa-desa di sepanjang pantai utara pulau itu lewat Radio Swara Kota.", null)]
    public void The_station_of_an_interview_is_the_source(string paragraph, string? source) =>
        Assert.Equal(source, SourceReader.Read(PageClaims.None, Text(paragraph)));

    [Theory]
    [InlineData("Jam tujuh lewat lima belas menit, masih di Suara Kota seratus koma dua FM.", "Suara Kota")]
    [InlineData("Melansir Harian Kota, kapal itu sudah tiba di pelabuhan.", null)]
    [InlineData("Kapal itu sudah tiba, dan nakhodanya berbicara panjang lebar tentang cuaca buruk di Suara Kota.", null)]
    public void A_name_in_the_opening_is_the_source_where_nothing_else_names_one(string paragraph, string? source) =>
        Assert.Equal(source, SourceReader.Read(PageClaims.None, Text(paragraph)));

    [Fact]
    public void A_line_that_forbids_to_reproduce_names_the_source() =>
        Assert.Equal("City Sun", SourceReader.Read(PageClaims.None, new PageParts(null, [], [], ["City Sun. No part of this article may be reproduced."], [])));

    [Fact]
    public void Words_before_a_copyright_that_end_a_report_are_no_name() =>
        Assert.Equal("Kabar Kota", SourceReader.Read(PageClaims.None, Cut("(END) Copyright (c) 2024 Kabar Kota", NoiseKind.Copyright)));

    [Fact]
    public void A_name_in_two_places_outweighs_one_that_stands_once()
    {
        var parts = Cut("Ikuti Kurir Lautan di Facebook", NoiseKind.Follow) with { Head = ["Rani Setiawati, 4 Oktober 2017, Kurir Lautan"] };

        Assert.Equal("Kurir Lautan", SourceReader.Read(PageClaims.None, parts));
    }

    private static string Page(string line) => $"Kapal Kedua Negara Berlatih Bersama di Laut Jepang\n{line}\n{Some.Paragraph}\n\n{Some.Paragraph[..^1]} lagi.";

    private static PageParts Text(string paragraph) => new(null, [], [paragraph], [], []);

    private static PageParts Cut(string line, NoiseKind kind) => new(null, [], [], [], [new Noise(line, kind)]);
}
