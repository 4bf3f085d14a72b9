using System.Collections.Frozen;

namespace Ingestion.Articles.Metadata;

/// <summary>The words with which a report names where it has its facts from.</summary>
internal static class AgencyCues
{
    // Before the name: "dilansir Kantor", "according to Agency".
    private static readonly FrozenSet<string> Before = Set(
        "dilansir melansir mengutip dikutip dilaporkan diberitakan diwartakan dimuat disiarkan menurut lapor tulis ditulis kutip laporan dihubungi dinukil menukil mentransmisikan memetik dipetik wawancara ditemui demikian " +
        "according reported citing cited quoting quoted per compiled carried");

    // Those that need no known name: a site's address behind them is the source.
    private static readonly FrozenSet<string> Citing = Set(
        "dilansir melansir mengutip dikutip diberitakan diwartakan dimuat memetik dipetik dilaporkan ditulis citing");

    // Before a wire that was spoken to: "told Agency".
    private static readonly FrozenSet<string> SpokenTo = Set("told kepada wartawan pertanyaan");

    // They publish too, and are no press.
    private static readonly FrozenSet<string> Institutions = Set(
        "kementerian ministry kedutaan embassy presiden president menteri minister komando command badan dinas pusat lembaga institut institute kantor office gedung juru kepala " +
        "akun pejabat markas pakar analis warga sumber dewan council house department departemen jenderal laksamana data dokumen dia ia mereka undang-undang pasal alkitab twitter facebook instagram telegram x youtube " +
        "centre center university universitas universiti bank pbb un koalisi dispen mendagri menhan menlu menkeu kremlin pentagon nato");

    // What may stand between the word and the name.
    private static readonly FrozenSet<string> Filler = Set(
        "dari oleh bersama dengan kantor berita media pemerintah resmi negara laman situs web website harian surat kabar koran majalah stasiun televisi " +
        "agensi akhbar portal pemberitaan laporan rusia china tiongkok amerika serikat as inggris jepang jerman prancis korea selatan utara ukraina iran turki " +
        "by to from the news agency state daily newspaper broadcaster");

    // After the name: "Agency reported", "Kantor melaporkan".
    private static readonly FrozenSet<string> After = Set(
        "reported reports said says wrote melaporkan mewartakan memberitakan melansir menulis menyebutkan memetik mengutip citing news");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsBefore(ReadOnlySpan<char> word) => Has(Before, word);

    public static bool IsCiting(ReadOnlySpan<char> word) => Has(Citing, word);

    public static bool IsFiller(ReadOnlySpan<char> word) => Has(Filler, word);

    public static bool IsSpokenTo(ReadOnlySpan<char> word) => Has(SpokenTo, word);

    public static bool IsInstitution(ReadOnlySpan<char> word) => Has(Institutions, word);

    public static bool IsAfter(ReadOnlySpan<char> word) => Has(After, word);

    /// <summary>"kantor berita" and "news agency" announce a name by themselves.</summary>
    public static bool IsTitleOfWire(ReadOnlySpan<char> before, ReadOnlySpan<char> word) =>
        (before.Equals("kantor", StringComparison.OrdinalIgnoreCase) && word.Equals("berita", StringComparison.OrdinalIgnoreCase))
        || (before.Equals("agensi", StringComparison.OrdinalIgnoreCase) && word.Equals("berita", StringComparison.OrdinalIgnoreCase))
        || (before.Equals("news", StringComparison.OrdinalIgnoreCase) && word.Equals("agency", StringComparison.OrdinalIgnoreCase));

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
