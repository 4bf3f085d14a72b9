namespace Ingestion.Features;

/// <summary>
/// The people that an article itself introduces as speaking for an actor ("juru bicara Kemlu China Lin Jian",
/// "Gan Yu, jubir Penjaga Pantai China"), so that the bare name stands for the actor in the sentences that follow.
/// </summary>
internal sealed class PeopleNames
{
    /// <summary>An office and its state stand at most this many words apart ("juru bicara Kementerian Luar Negeri China").</summary>
    private const int Reach = 6;

    /// <summary>Longer runs of capitals are headlines or lists, not names.</summary>
    private const int LongestName = 4;

    /// <summary>One letter is an initial, which many share.</summary>
    private const int ShortestPart = 2;

    private readonly Dictionary<uint, int> _actors = [];

    /// <summary>Learns the names that a sentence introduces.</summary>
    public void Learn(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<CueGroups> cues, ReadOnlySpan<ActorMention> mentions)
    {
        for (var m = 0; m < mentions.Length; m++)
        {
            var lowest = Math.Max(m > 0 ? mentions[m - 1].Next : 0, mentions[m].First - Reach);
            var highest = Math.Min(m + 1 < mentions.Length ? mentions[m + 1].First : tokens.Length, mentions[m].Next + Reach);
            var officeBefore = LastOffice(cues, lowest, mentions[m].First);
            var officeAfter = LastOffice(cues, mentions[m].Next, highest);
            if (officeAfter >= 0)
            {
                Add(text, tokens, cues, officeAfter + 1, highest, mentions[m].Actor);
            }

            if (officeBefore >= 0)
            {
                Add(text, tokens, cues, mentions[m].Next, Math.Max(highest, mentions[m].Next), mentions[m].Actor);
                AddBefore(text, tokens, cues, FirstOffice(cues, lowest, mentions[m].First), m > 0 ? mentions[m - 1].Next : 0, mentions[m].Actor);
            }
        }
    }

    /// <summary>Learns the parts of a name that the taxonomy knows ("Lin Jian", later "Lin").</summary>
    public void Learn(ReadOnlySpan<Token> name, int actor) => Remember(name, actor);

    /// <summary>The actor that a token's name stands for, or -1.</summary>
    public int ActorOf(Token token) =>
        token.Has(TokenTraits.Capitalised) && _actors.TryGetValue(token.Hash, out var actor) ? actor : -1;

    private void Add(
        ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<CueGroups> cues, int first, int end, int actor)
    {
        var last = first;
        while (last < end && IsNamePart(tokens[last], cues[last]) && (last == first || IsNextWord(text, tokens, last)))
        {
            last++;
        }

        Remember(tokens[first..last], actor);
    }

    /// <summary>The name before a comma and an office: "Gan Yu, jubir …".</summary>
    private void AddBefore(
        ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<CueGroups> cues, int office, int lowest, int actor)
    {
        if (office <= lowest || !text[tokens[office - 1].End..tokens[office].Start].Contains(','))
        {
            return;
        }

        var first = office;
        while (first > lowest && IsNamePart(tokens[first - 1], cues[first - 1]) && (first == office || IsNextWord(text, tokens, first)))
        {
            first--;
        }

        Remember(tokens[first..office], actor);
    }

    private void Remember(ReadOnlySpan<Token> name, int actor)
    {
        if (name.Length > LongestName)
        {
            return;
        }

        foreach (var part in name)
        {
            if (part.Length >= ShortestPart)
            {
                _actors.TryAdd(part.Hash, actor);
            }
        }
    }

    private static int LastOffice(ReadOnlySpan<CueGroups> cues, int from, int end)
    {
        for (var i = end - 1; i >= from; i--)
        {
            if ((cues[i] & CueGroups.Spokesperson) != 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static int FirstOffice(ReadOnlySpan<CueGroups> cues, int from, int end)
    {
        var first = end;
        for (var i = end - 1; i >= from; i--)
        {
            first = (cues[i] & CueGroups.Spokesperson) != 0 ? i : first;
        }

        return first;
    }

    private static bool IsNamePart(Token token, CueGroups cue) =>
        token.Has(TokenTraits.Capitalised) && !token.Has(TokenTraits.AllCapitals) && cue == CueGroups.None;

    private static bool IsNextWord(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int token) =>
        text[tokens[token - 1].End..tokens[token].Start] is " " or "-";
}
