using System.Collections.Frozen;

namespace Ingestion.Articles.Metadata;

/// <summary>The words with which a report names where it has its facts from.</summary>
internal static class AgencyCues
{
    // Before the name: "dilansir Kantor", "according to Agency".
    private static readonly FrozenSet<string> Before = Set(
        "dilansir melansir mengutip dikutip dilaporkan diberitakan diwartakan dimuat disiarkan menurut lapor memetik dipetik wawancara ditemui demikian " +
        "according reported citing cited quoting");

    // Those that need no known name: a site's address behind them is the source.
    private static readonly FrozenSet<string> Citing = Set(
        "dilansir melansir mengutip dikutip diberitakan diwartakan dimuat memetik dipetik citing");

    // What may stand between the word and the name.
    private static readonly FrozenSet<string> Filler = Set(
        "dari oleh bersama dengan kantor berita media pemerintah resmi negara laman situs web website harian surat kabar koran majalah stasiun televisi " +
        "agensi akhbar portal pemberitaan laporan rusia china tiongkok amerika serikat as inggris jepang jerman prancis korea selatan utara ukraina iran turki " +
        "by to the news agency state daily newspaper broadcaster");

    // After the name: "Agency reported", "Kantor melaporkan".
    private static readonly FrozenSet<string> After = Set(
        "reported reports said says wrote melaporkan mewartakan memberitakan melansir menulis menyebutkan memetik");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsBefore(ReadOnlySpan<char> word) => Has(Before, word);

    public static bool IsCiting(ReadOnlySpan<char> word) => Has(Citing, word);

    public static bool IsFiller(ReadOnlySpan<char> word) => Has(Filler, word);

    public static bool IsAfter(ReadOnlySpan<char> word) => Has(After, word);

    /// <summary>"kantor berita" and "news agency" announce a name by themselves.</summary>
    public static bool IsTitleOfWire(ReadOnlySpan<char> before, ReadOnlySpan<char> word) =>
        (before.Equals("kantor", StringComparison.OrdinalIgnoreCase) && word.Equals("berita", StringComparison.OrdinalIgnoreCase))
        || (before.Equals("agensi", StringComparison.OrdinalIgnoreCase) && word.Equals("berita", StringComparison.OrdinalIgnoreCase))
        || (before.Equals("news", StringComparison.OrdinalIgnoreCase) && word.Equals("agency", StringComparison.OrdinalIgnoreCase));

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
