using Ingestion.Labels;

namespace Ingestion.Tests.Rows.Stories;

/// <summary>A wire report, what an outlet made of it, and another report.</summary>
internal static class StoryText
{
    public const string Wire = """
        Armada Pasifik Rusia dan Angkatan Laut Tiongkok menggelar latihan penembakan bersama di Laut Jepang selama lima hari, demikian keterangan Kementerian Pertahanan Rusia di Moskow.

        Latihan melibatkan sembilan kapal perang, dua kapal selam dan dua belas helikopter. Kapal perusak Tiongkok memimpin manuver antikapal selam di perairan sebelah timur Vladivostok.

        Kementerian Pertahanan Jepang menyatakan memantau pergerakan kapal-kapal itu dan menyampaikan keprihatinan melalui saluran diplomatik.
        """;

    public const string Rewrite = """
        Rusia dan Tiongkok kembali unjuk kekuatan di kawasan. Armada Pasifik Rusia dan Angkatan Laut Tiongkok menggelar latihan penembakan bersama di Laut Jepang selama lima hari.

        Latihan melibatkan sembilan kapal perang, dua kapal selam dan dua belas helikopter. Kapal perusak Tiongkok memimpin manuver antikapal selam di perairan sebelah timur Vladivostok.

        Kementerian Pertahanan Jepang menyatakan memantau pergerakan kapal-kapal itu.
        """;

    public const string Other = """
        Departemen Perdagangan Amerika Serikat memperluas pembatasan ekspor semikonduktor kepada empat belas perusahaan Tiongkok yang dituduh memasok pabrik persenjataan Rusia.

        Beijing menyebut langkah tersebut sebagai paksaan ekonomi dan berjanji melindungi kepentingan perusahaan-perusahaannya. Juru bicara Kementerian Luar Negeri mengatakan perdagangan itu sah dan tidak menyasar pihak ketiga.
        """;

    public static LabelledFile File(string name, string text, string day = "2024-10-16", string source = "Kontan", params IEnumerable<string> topics) =>
        LabelledFile.Labelled(
            name,
            Some.Content(text),
            Some.Article(text: text, published: Some.On(day), source: source),
            new ArticleLabels(Some.ModelVersion, [.. topics.DefaultIfEmpty("taiwan").Select(topic => Some.Label(topic, voices: ("China", Stance.Against)))]));
}
