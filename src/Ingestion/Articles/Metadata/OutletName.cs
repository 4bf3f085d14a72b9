using System.Collections.Frozen;

namespace Ingestion.Articles.Metadata;

/// <summary>Tells by its form alone whether a name is an outlet's.</summary>
internal static class OutletName
{
    private const int ShortestEnding = 4;

    private static readonly FrozenSet<string> Domains = new[]
    {
        "com", "id", "net", "org", "co", "my", "sg", "news", "tv", "info", "online", "media", "ru", "cn", "uk", "bn",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Words = new[]
    {
        "news", "post", "pos", "times", "media", "berita", "kabar", "warta", "tribun", "radar", "suara", "online", "tv", "today", "daily",
        "press", "herald", "harian", "koran", "tabloid", "majalah", "review", "journal", "jurnal", "weekly", "gazette", "portal", "channel", "radio",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // "CNBC Indonesia": a second word that is a country names an edition.
    private static readonly FrozenSet<string> Countries =
        new[] { "indonesia", "malaysia", "asia", "singapore" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>"kabar.id", "Situs.co.id": an address without a path.</summary>
    public static bool IsSite(ReadOnlySpan<char> name)
    {
        var dot = name.LastIndexOf('.');
        if (dot <= 1 || name.Length - dot < 3 || name.ContainsAny(" /@,:"))
        {
            return false;
        }

        return Domains.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[(dot + 1)..]);
    }

    /// <summary>A site, a name with a word such as "News" in it, or ending in one ("KABARNEWS").</summary>
    public static bool Looks(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || IsSite(name))
        {
            return !name.IsEmpty;
        }

        var (words, telling) = (0, false);
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.IsEmpty || !char.IsUpper(word[0]))
            {
                return false;
            }

            telling |= Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || EndsInWord(word);
            words++;
        }

        return telling || (words > 1 && Countries.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[(name.LastIndexOf(' ') + 1)..]));
    }

    private static bool EndsInWord(ReadOnlySpan<char> name)
    {
        for (var length = ShortestEnding; length < name.Length; length++)
        {
            if (Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[^length..]))
            {
                return true;
            }
        }

        return false;
    }
}
