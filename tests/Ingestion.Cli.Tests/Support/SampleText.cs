namespace Ingestion.Cli.Tests.Support;

/// <summary>Small articles.</summary>
internal static class SampleText
{
    /// <summary>An article in Indonesian on a joint exercise, with a date, a source and a cross-link.</summary>
    public const string Exercise =
        """
        Armada Rusia dan China Mulai Latihan Gabungan di Laut Jepang
        Warta Samudra - Selasa, 10 September 2024 08:15 WIB

        Kapal perang Rusia dan China memulai latihan gabungan di Laut Jepang, kata Kementerian Pertahanan China pada Senin.

        Juru bicara kementerian itu menegaskan latihan bersama tersebut bersifat rutin, sah, dan memperkuat kerja sama militer kedua negara.

        Baca Juga: Harga Cabai Naik Lagi Menjelang Akhir Pekan
        Copyright © 2024 Warta Samudra. Dilarang memperbanyak tanpa izin.
        """;

    /// <summary>An article in English on an accusation.</summary>
    public const string Accusation =
        """
        China rejects claim that it sends weapons to Russia

        BEIJING (Reuters) - China rejected an accusation by NATO that it supplies lethal weapons to Russia for the war in Ukraine.

        A foreign ministry spokeswoman called the allegation groundless and said that China strictly controls the export of dual-use goods.
        """;

    /// <summary>An article in Indonesian on no topic.</summary>
    public const string Weather =
        """
        Hujan Ringan Mengguyur Kota pada Akhir Pekan

        Hujan ringan diperkirakan mengguyur sebagian kota pada Sabtu dan Minggu. Warga diminta membawa payung dan menunda jemuran.

        Pedagang di pasar pagi mengaku sudah menyiapkan terpal untuk menutup dagangan mereka dari hujan.
        """;

    /// <summary>A sentence that is long enough for the body of a page.</summary>
    public const string Sentence =
        "Kapal perang Rusia dan China memulai latihan gabungan di Laut Jepang, kata Kementerian Pertahanan China pada Senin di Beijing.";
}
