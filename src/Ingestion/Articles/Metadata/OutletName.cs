namespace Ingestion.Articles.Metadata;

/// <summary>Tells by its form alone whether a name is an outlet's.</summary>
internal static class OutletName
{
    private const int ShortestEnding = 4;

    private static readonly WordSet Domains = new(
    [
        "com", "id", "net", "org", "co", "my", "sg", "news", "tv", "info", "online", "media", "ru", "cn", "uk", "bn",
    ]);

    private static readonly WordSet Words = new(
    [
        "news", "post", "pos", "times", "media", "berita", "kabar", "warta", "tribun", "radar", "suara", "online", "tv", "today", "daily",
        "press", "herald", "harian", "koran", "tabloid", "majalah", "review", "journal", "jurnal", "weekly", "gazette", "portal", "channel", "radio",
        "observer", "chronicle", "tribune", "ledger", "dispatch", "standard", "courier", "sentinel", "monitor", "mirror", "bulletin", "digest", "globe",
        "guardian", "voice", "wire", "examiner", "brief", "magazine", "monthly", "watch", "register", "argus", "inquirer", "telegraph", "broadcasting",
        "ekspres", "express", "mingguan", "utusan", "akhbar", "sinar", "sinaran", "lensa", "kilas", "lintas", "gema", "mimbar", "detak", "jendela",
        "cakrawala", "kanal", "saluran", "siaran", "fm", "net", "kini", "terkini", "update", "aktual", "sepekan", "pagi", "siang", "bulanan", "buletin",
        "pojok", "serambi", "simpul", "lentera", "suluh", "obrolan", "kompas", "kurir", "pelita", "beranda", "sorot", "gardu", "teropong", "fokus", "info",
        "institute", "institut", "forum", "centre", "center", "lembaga", "pusat", "kajian", "ministry", "kementerian", "embassy", "kedutaan", "dispen",
        "dinas", "koalisi", "council", "foundation", "yayasan", "kantor", "agensi", "agency", "rundfunk", "lpm", "ekonomi", "rakyat",
    ]);

    private static readonly WordSet Hours = WordSet.Of("pagi siang sore petang malam");

    // "CNBC Indonesia": a second word that is a country names an edition.
    private static readonly WordSet Countries = new(["indonesia", "malaysia", "asia", "singapore"]);

    /// <summary>"kabar.id", "Situs.co.id": an address without a path.</summary>
    public static bool IsSite(ReadOnlySpan<char> name)
    {
        var dot = name.LastIndexOf('.');
        if (dot <= 1 || name.Length - dot < 3 || name.ContainsAny(" /@,:"))
        {
            return false;
        }

        return Domains.Contains(name[(dot + 1)..]);
    }

    /// <summary>A site, a name with a word such as "News" in it, or ending in one ("KABARNEWS").</summary>
    public static bool Looks(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || IsSite(name))
        {
            return !name.IsEmpty;
        }

        var telling = false;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.IsEmpty || !(char.IsUpper(word[0]) || HeaderWords.Joins(word) || char.IsAsciiDigit(word[0])))
            {
                return false;
            }

            telling |= IsWord(word) || EndsInWord(word) || IsJoined(word);
        }

        // A single word such as "Media" is said of any.
        return (telling && !IsWord(name)) || IsEdition(name);
    }

    /// <summary>"CNBC Indonesia": a name that ends in a country, as ministries and firms do too.</summary>
    public static bool IsEdition(ReadOnlySpan<char> name) => name.LastIndexOf(' ') is > 0 and var last && Countries.Contains(name[(last + 1)..]);

    /// <summary>What is the same for every dress of a name: its letters and digits, without case and without a site's ending.</summary>
    public static string Key(string name)
    {
        var words = name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        while (IsSite(words))
        {
            words = words[..words.LastIndexOf('.')];
        }

        return string.Concat(words.Where(char.IsLetterOrDigit)).ToUpperInvariant();
    }

    /// <summary>"Kabar Kota Malam" is the evening edition of "Kabar Kota"; of two words the second belongs to the name.</summary>
    public static string WithoutHour(string name) =>
        name.LastIndexOf(' ') is >= 0 and var last && name.IndexOf(' ', StringComparison.Ordinal) < last && Hours.Contains(name.AsSpan(last + 1)) ? name[..last] : name;

    /// <summary>Several words all in capitals, as a dateline prints any name.</summary>
    public static bool IsShouted(string name) =>
        name.Contains(' ', StringComparison.Ordinal) && !name.Any(char.IsLower);

    /// <summary>"HARIAN KOTA" as "Harian Kota"; words without a vowel ("RCTV") are initials and stay.</summary>
    public static string Calmed(string name) =>
        IsShouted(name)
            ? string.Join(' ', name.Split(' ').Select(word => word.AsSpan().ContainsAny("AEIOU") ? word[0] + word[1..].ToLowerInvariant() : word))
            : name;

    /// <summary>A word of which many names are made: "Tribun", "Warta".</summary>
    public static bool IsWord(ReadOnlySpan<char> word) => Words.Contains(word);

    // "KabarBandara"; a person's second capital comes early ("McAdam").
    private static bool IsJoined(ReadOnlySpan<char> word) =>
        word.Length > 6 && word[3..].IndexOfAnyInRange('A', 'Z') > 0 && word[1..3].IndexOfAnyInRange('A', 'Z') < 0 && !word.Contains('-');

    private static bool EndsInWord(ReadOnlySpan<char> name)
    {
        for (var length = ShortestEnding; length < name.Length; length++)
        {
            if (Words.Contains(name[^length..]))
            {
                return true;
            }
        }

        return false;
    }
}
