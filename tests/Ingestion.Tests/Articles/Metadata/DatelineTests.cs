using Ingestion.Articles.Metadata;

namespace Ingestion.Tests.Articles.Metadata;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("JAKARTA, KOMPAS.com - Dua kapal perang tiba.", "KOMPAS.com")]
    [InlineData("KONTAN.CO.ID - JAKARTA. Dua kapal perang tiba.", "Kontan")]
    [InlineData("Jakarta (ANTARA) - Dua kapal perang tiba.", "ANTARA")]
    [InlineData("Bisnis.com, JAKARTA -- Dua kapal perang tiba.", "Bisnis.com")]
    [InlineData("REPUBLIKA.CO.ID, BEIJING -- Dua kapal perang tiba.", "REPUBLIKA.CO.ID")]
    [InlineData("Jakarta, CNBC Indonesia - Dua kapal perang tiba.", "CNBC Indonesia")]
    [InlineData("Kabarkota.id, Manila: Dua kapal perang tiba.", "Kabarkota.id")]
    [InlineData("KABARKOTA.ID – LONDON: Dua kapal perang tiba.", "KABARKOTA.ID")]
    [InlineData("Kabar Kota (kabar-kota.com) – Dua kapal perang tiba.", "Kabar Kota")]
    [InlineData("WARTA KOTA, JAKARTA – Dua kapal perang tiba.", "WARTA KOTA")]
    [InlineData("KABARNEWS, JAKARTA – Dua kapal perang tiba.", "KABARNEWS")]
    [InlineData("SinPo.id - Dua kapal perang tiba.", "SinPo.id")]
    public void An_outlet_in_the_dateline_is_the_source(string paragraph, string source) =>
        Assert.Equal(source, Dateline.Read(paragraph)?.Source);

    [Theory]
    [InlineData("JAKARTA - Dua kapal perang tiba.")]
    [InlineData("KUALA LUMPUR, 4 Apr – Dua kapal perang tiba.")]
    [InlineData("TAIPEI: Dua kapal perang tiba.")]
    public void A_place_alone_names_no_source(string paragraph)
    {
        Assert.True(Dateline.Opens(paragraph));
        Assert.Null(Dateline.Read(paragraph)?.Source);
    }

    [Theory]
    [InlineData("Moskow: NATO yang Memulai")]
    [InlineData("AS: NATO yang Memulai")]
    [InlineData("Media Rusia - yang dikelola negara - memuat berita itu.")]
    [InlineData("Suara ledakan - terdengar sampai pelabuhan - memecah malam.")]
    [InlineData("Latihan itu, kata dia, berlangsung di Laut Jepang - Pasifik.")]
    [InlineData("Presiden Rusia - Vladimir Putin - tiba.")]
    public void A_sentence_or_a_title_is_no_dateline(string paragraph) => Assert.False(Dateline.Opens(paragraph));

    [Fact]
    public void A_second_name_in_the_dateline_is_the_wire()
    {
        var dateline = Dateline.Read("MOSCOW (UrduPoint News / Sputnik - 22nd February, 2023) The Kremlin denied it.");

        Assert.Equal(new Dateline("UrduPoint", "Sputnik"), dateline);
    }
}
