using System.Buffers;
using System.Text.RegularExpressions;

namespace Ingestion.Articles.Metadata;

/// <summary>The capitalised words of copyright and follow lines that are no part of an outlet's name.</summary>
internal static partial class FootWords
{
    private static readonly string[] CopyrightStarts = ["(c) ", "all content"];

    private static readonly SearchValues<string> Copyrights = SearchValues.Create(
        ["©", "copyright", "all rights reserved", "hak cipta", "hakcipta", "dilarang mengutip", "may be reproduced"], StringComparison.OrdinalIgnoreCase);

    private const string IndonesianCompany = "PT ";
    private const string MalaysianCompany = " Sdn";

    private const string Standards = "our standards: the ";

    private static readonly SearchValues<string> Invitations = SearchValues.Create(
        ["ikuti ", "follow ", "gabung ", "join ", "subscribe", "langgan ", "langganan ", "like ", "update berita", "informasi terkini", "in your inbox", "dapatkan ", "bergabung", "temukan kami", "unduh ", "download "],
        StringComparison.OrdinalIgnoreCase);

    private static readonly WordSet Legal = WordSet.Of(
        "copyright copyrights hak cipta hakcipta all rights right reserved content konten dilindungi undang-undang terpelihara by oleh registered in england dilarang mengutip tanpa izin " +
        "sdn bhd berhad ltd limited inc llc pt plc tbk no part this article is not be may material published under license seluruh isi milik powered c end");

    private static readonly WordSet Inviting = WordSet.Of(
        "ikuti ikut follow join gabung bergabung yuk ayo jangan klik dapatkan baca subscribe langgan langganan berlangganan like share get sign simak tonton dengarkan nantikan " +
        "google whatsapp wa telegram facebook fb twitter x instagram ig youtube tiktok line linkedin threads spotify channel channels premium di sini disini here email " +
        "pilihan artikel terkini terbaru breaking kami us our your app play store ios android grup group akun halaman page newsletter " +
        "sunday monday tuesday wednesday thursday friday saturday morning evening setiap lainnya anda notifikasi informasi sosial medsos sertai layari " +
        "muat turun aplikasi download unduh selengkapnya install support dukung donate visit kunjungi situs web website");

    /// <summary>Whether a line at a page's foot tells whose page it is: "© 2024 Kabar Kota", "Hak cipta Kabar Kota".</summary>
    public static bool OpensCopyright(string line) => CopyrightStarts.Any(start => line.StartsWith(start, StringComparison.OrdinalIgnoreCase)) || line.AsSpan().ContainsAny(Copyrights);

    /// <summary>Whether it bids to follow, join or subscribe.</summary>
    public static bool Invites(string line) => line.AsSpan().ContainsAny(Invitations);

    /// <summary>The company that a line begins with: "Media Kota Sdn Bhd ialah …", "PT Kabar Kota, Jalan Merdeka 1".</summary>
    public static string? Company(string line) =>
        line.StartsWith(IndonesianCompany, StringComparison.Ordinal) || line.Contains(MalaysianCompany, StringComparison.Ordinal)
            ? CompanyNames().Match(line) is { Success: true } match ? match.Groups["name"].Value : null
            : null;

    /// <summary>The outlet whose standards stand below its own pages: "Our Standards: The Thomson Reuters Trust Principles."</summary>
    public static string? HolderOfStandards(string line) =>
        line.StartsWith(Standards, StringComparison.OrdinalIgnoreCase) ? Outlets.FindAt(line.AsSpan(Standards.Length).TrimStart(), out _)?.Name : null;

    public static bool IsLegal(string word) => Legal.Contains(word) || word.All(c => char.IsDigit(c) || c is '-' or '–');

    public static bool IsInviting(string word) => Inviting.Contains(word);

    [GeneratedRegex(@"^(?:PT (?<name>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,3})|(?<name>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,3}) Sdn\.? Bhd)\b")]
    private static partial Regex CompanyNames();
}
