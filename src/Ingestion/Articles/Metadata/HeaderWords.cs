namespace Ingestion.Articles.Metadata;

/// <summary>The words of header lines that are not part of a name.</summary>
internal static class HeaderWords
{
    private static readonly WordSet Writers = WordSet.Of(
        "by oleh penulis reporter reporters editor editors text teks words red penyunting disunting pewarta laporan disusun foto gambar photo picture pic " +
        "catatan kolom kolum column reviewed edited dibacakan kontributor contributor koresponden humas tamu guest pewawancara interviewer moderator narasumber host penterjemah penerjemah jurnalis ditulis story naskah");

    private static readonly WordSet Desks = WordSet.Of("tim team redaksi wartawan newsroom desk staff kru meja admin sidang pengarang");

    private static readonly WordSet DeskEnds = WordSet.Of(
        "desk staff newsroom team bureau correspondent explainer comment commentary opinion digest's online's edition");

    // Before a date: it is the date that they announce.
    private static readonly WordSet DateWordsBefore = WordSet.Of(
        "posted published publish updated update diterbitkan dipublikasikan diperbarui dikemaskini kemaskini terbit tayang edisi rilis dirilis dimuat tanggal tarikh last on pada " +
        "transkrip transcript diunggah ditayangkan dibuat created modified siaran dikirim");

    private static readonly WordSet Sections = WordSet.Of(
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

    private static readonly WordSet Papers = WordSet.Of("berita news bola sport beranda jurnal siaran");

    private static readonly WordSet Directions = WordSet.Of("selatan utara timur barat tengah tenggara south north east west");

    // Within a name they may be small: "Centre for Eurasian Notes", "Pixel & Paddy".
    private static readonly WordSet Joining = WordSet.Of("of for and the dan untuk & dalam di on in bagi de del + 'n");

    public static bool IsWriter(ReadOnlySpan<char> word) => Writers.Contains(word);

    public static bool IsDesk(ReadOnlySpan<char> word) => Desks.Contains(word);

    public static bool IsDeskEnd(ReadOnlySpan<char> word) => DeskEnds.Contains(word);

    public static bool AnnouncesDate(ReadOnlySpan<char> word) => DateWordsBefore.Contains(word);

    public static bool IsSection(ReadOnlySpan<char> word) => Sections.Contains(word);

    public static bool Joins(ReadOnlySpan<char> word) => Joining.Contains(word);

    /// <summary>Nothing but sections: "Dunia", "Hot Isu". "Berita Selatan" is a name: news of a direction are no section.</summary>
    public static bool AreSections(string name) =>
        name.Split(' ') is var words && words.All(word => IsSection(word) || Joins(word)) && !(words is [var kind, var direction] && Papers.Contains(kind) && Directions.Contains(direction));
}
