namespace Ingestion.Articles.Metadata;

/// <summary>The words with which a report names where it has its facts from.</summary>
internal static class AgencyCues
{
    private const string Before =
        "dilansir melansir mengutip dikutip dilaporkan diberitakan diwartakan dimuat disiarkan menurut lapor tulis ditulis kutip laporan dihubungi dinukil menukil mentransmisikan memetik dipetik wawancara ditemui demikian dilihat " +
        "according reported citing cited quoting quoted per compiled carried seen";

    private const string Citing = "dilansir melansir mengutip dikutip diberitakan diwartakan dimuat memetik dipetik dilaporkan ditulis citing";

    private const string SpokenTo = "told kepada wartawan pertanyaan";

    private const string Institutions =
        "kementerian ministry kedutaan embassy presiden president menteri minister komando command badan dinas pusat lembaga institut institute kantor office gedung juru kepala " +
        "akun pejabat markas pakar analis warga sumber dewan council house department departemen jenderal laksamana data dokumen dia ia mereka undang-undang pasal alkitab twitter facebook instagram telegram x youtube " +
        "centre center university universitas universiti bank pbb un koalisi dispen mendagri menhan menlu menkeu kremlin pentagon nato";

    private const string Fillers =
        "dari oleh bersama dengan kantor berita media pemerintah resmi negara laman situs web website harian surat kabar koran majalah stasiun televisi " +
        "agensi akhbar portal pemberitaan laporan rusia china tiongkok amerika serikat as inggris jepang jerman prancis korea selatan utara ukraina iran turki " +
        "by to from the news agency state daily newspaper broadcaster";

    private const string After = "reported reports said says wrote could melaporkan mewartakan memberitakan melansir menulis menyebutkan memetik mengutip citing news contributed turut ikut";

    private const string TitlesOfWire = "berita agency";

    private static readonly WordTable<AgencyCue> Words = new(new (string Words, AgencyCue Cue)[]
    {
        (Before, AgencyCue.Before),
        (Citing, AgencyCue.Citing),
        (SpokenTo, AgencyCue.SpokenTo),
        (Institutions, AgencyCue.Institution),
        (Fillers, AgencyCue.Filler),
        (After, AgencyCue.After),
        (TitlesOfWire, AgencyCue.TitleOfWire),
    }.SelectMany(row => row.Words.Split(' ').Select(word => (Word: word, row.Cue)))
        .GroupBy(pair => pair.Word, pair => pair.Cue)
        .Select(group => KeyValuePair.Create(group.Key, group.Aggregate((all, cue) => all | cue))));

    /// <summary>All that the word can be.</summary>
    public static AgencyCue Of(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var cue) ? cue : AgencyCue.None;

    /// <summary>Whether the name begins as an office's: "Kementerian Pertahanan".</summary>
    public static bool IsInstitution(ReadOnlySpan<char> name) =>
        Of(name.IndexOf(' ') is >= 0 and var end ? name[..end] : name).HasFlag(AgencyCue.Institution);

    /// <summary>"kantor berita" and "news agency" announce a name by themselves.</summary>
    public static bool IsTitleOfWire(ReadOnlySpan<char> before, ReadOnlySpan<char> word) =>
        word.Equals("berita", StringComparison.OrdinalIgnoreCase)
            ? before.Equals("kantor", StringComparison.OrdinalIgnoreCase) || before.Equals("agensi", StringComparison.OrdinalIgnoreCase)
            : word.Equals("agency", StringComparison.OrdinalIgnoreCase) && before.Equals("news", StringComparison.OrdinalIgnoreCase);
}
