using System.Collections.Frozen;

namespace Ingestion.Articles.Metadata;

/// <summary>The words of header lines that are not part of a name.</summary>
internal static class HeaderWords
{
    private static readonly FrozenSet<string> Writers = Set(
        "by oleh penulis reporter reporters editor editors text teks words red penyunting disunting pewarta laporan disusun foto gambar photo picture pic " +
        "catatan kolom kolum column reviewed edited dibacakan kontributor contributor koresponden penterjemah penerjemah jurnalis ditulis story naskah");

    private static readonly FrozenSet<string> Desks = Set("tim team redaksi wartawan newsroom desk staff kru meja admin sidang pengarang");

    private static readonly FrozenSet<string> DeskEnds = Set(
        "desk staff newsroom team bureau correspondent explainer comment commentary opinion digest's online's edition");

    // Before a date: it is the date that they announce.
    private static readonly FrozenSet<string> DateWordsBefore = Set(
        "posted published publish updated update diterbitkan dipublikasikan diperbarui dikemaskini kemaskini terbit tayang edisi rilis dirilis dimuat tanggal tarikh last on pada " +
        "transkrip transcript diunggah ditayangkan dibuat created modified siaran dikirim");

    private static readonly FrozenSet<string> Sections = Set(
        "beranda home utama depan laman menu berita news dunia world global internasional international antarabangsa nasional nasional national mancanegara luar negeri " +
        "politik politics ekonomi economy bisnis business bisnes niaga olahraga sport sports sukan bola budaya culture arts teknologi technology tekno tech sains science " +
        "opini opinion pendapat viewpoint kolom kolum commentary comment editorial rencana asia eropa europe afrika africa amerika america pacific pasifik timur barat tengah " +
        "tenggara selatan utara east west south north southeast middle oseania oceania daerah regional metro kota hukum kriminal peristiwa hiburan entertainment showbiz gaya hidup " +
        "lifestyle kesehatan health kesihatan pendidikan education otomotif travel wisata video foto photo galeri gallery indeks index terkini terbaru latest populer popular trending " +
        "viral heboh hot unik isu militer military hankam pertahanan defence defense alutsista keamanan security siber cyber analisis analysis explainer penjelasan wawancara interview " +
        "press release pernyataan statement statements pers siaran rubrik kategori category tags advertisement iklan money features feature data brief policy note commentary " +
        "letter surat pembaca publikasi publications research riset esports games gaming gim gadget gawai reviews review indie podcast podcasts loker cuaca weather " +
        "guest photos web edition translation terjemahan otomatis automatic machine translated notices neighbourhood kawasan maritim darat laut udara forum komunitas community " +
        "reportase tema voli negara setempat mahkamah nation local semasa rantau wilayah agama jenayah");

    // Within a name they may be small: "Centre for Eurasian Notes", "Pixel & Paddy".
    private static readonly FrozenSet<string> Joining = Set("of for and the dan untuk & dalam di on in bagi de del + 'n");

    public static bool IsWriter(ReadOnlySpan<char> word) => Has(Writers, word);

    public static bool IsDesk(ReadOnlySpan<char> word) => Has(Desks, word);

    public static bool IsDeskEnd(ReadOnlySpan<char> word) => Has(DeskEnds, word);

    public static bool AnnouncesDate(ReadOnlySpan<char> word) => Has(DateWordsBefore, word);

    public static bool IsSection(ReadOnlySpan<char> word) => Has(Sections, word);

    public static bool Joins(ReadOnlySpan<char> word) => Has(Joining, word);

    /// <summary>Nothing but sections: "Dunia", "Hot Isu".</summary>
    public static bool AreSections(string name) => name.Split(' ').All(word => IsSection(word) || Joins(word));

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
