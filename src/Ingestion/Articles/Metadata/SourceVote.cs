namespace Ingestion.Articles.Metadata;

/// <summary>
/// Weighs the names that stand where a page names its outlet. A page shows its own name in several places and another's
/// in one, so the votes of all places are added up for each name, whatever its dress.
/// </summary>
internal sealed class SourceVote
{
    /// <summary>The page says so itself, in a place made for it: "Kabar Kota, JAKARTA –", "© Kabar Kota".</summary>
    public const int Sure = 6;

    /// <summary>A place where outlets stand, and little else: beside the date, after "Ikuti".</summary>
    public const int Likely = 3;

    /// <summary>A place where others stand too: the head of a menu, a credit under a picture.</summary>
    public const int Possible = 2;

    /// <summary>The name has the form of an outlet's ("Warta", "Post", an address) or is a known one's.</summary>
    public const int Form = 2;

    private const int Needed = 3;

    // Of a shorter name the likeness is chance.
    private const int ShortestShared = 6;

    private readonly List<(string Key, string Name, int Weight)> _votes = [];

    /// <summary>Counts a name once more.</summary>
    public void Add(string? name, int weight)
    {
        var trimmed = name?.Trim(' ', '.', ',', '-', '–', '—', ':', '"');
        if (!string.IsNullOrEmpty(trimmed) && trimmed.Length <= ArticleLimits.NameLength && trimmed.Any(char.IsLetter) && !HeaderWords.AreSections(trimmed))
        {
            _votes.Add((OutletName.Key(trimmed), trimmed, weight + (HasForm(trimmed) ? Form : 0)));
        }
    }

    /// <summary>The name with the most votes, the first of several; <see langword="null"/> where none has enough.</summary>
    public string? Winner()
    {
        var best = _votes
            .GroupBy(vote => Longest(vote.Key))
            .Select(group => (Votes: group.Sum(vote => vote.Weight), Names: group.ToArray()))
            .Where(group => group.Votes >= Needed)
            .OrderByDescending(group => group.Votes)
            .FirstOrDefault();

        // The dateline shouts it, the foot of the page writes it as it is.
        return best.Names?.OrderByDescending(vote => vote.Key.Length).ThenBy(vote => !vote.Name.Any(char.IsLower)).First().Name;
    }

    // "Portal Kota" and "Kota" on one page are one outlet.
    private string Longest(string key) =>
        key.Length < ShortestShared
            ? key
            : _votes.Select(vote => vote.Key)
                .Where(other => other.StartsWith(key, StringComparison.Ordinal) || other.EndsWith(key, StringComparison.Ordinal))
                .MaxBy(other => other.Length) ?? key;

    private static bool HasForm(string name) => OutletName.Looks(name) || Outlets.Find(name) is not null;
}
