using System.Text;

namespace Ingestion.App.Tests.Support;

/// <summary>Small articles, each different from the others.</summary>
internal static class SampleText
{
    /// <summary>The bytes of an article in Indonesian on a joint exercise.</summary>
    public static byte[] Article(int number) => Encoding.UTF8.GetBytes(
        $"""
        Armada Rusia dan China Mulai Latihan Laut Tahap {number}

        Kapal perang Rusia dan China memulai latihan gabungan tahap {number} di perairan timur, kata Kementerian Pertahanan China pada Senin.

        Juru bicara kementerian itu menegaskan latihan tersebut bersifat rutin, sah, dan tidak ditujukan kepada pihak ketiga mana pun.

        Sebanyak {number + 3} kapal ikut serta dalam latihan yang berlangsung selama lima hari itu, menurut keterangan resmi.
        """);
}
