namespace Ingestion.Articles.Metadata;

/// <summary>Finds the first outlet that a text cites.</summary>
internal static class CitedOutlet
{
    private const int MostFillers = 6;

    /// <summary>The outlet's name, or the address of a site that is cited and not known; never <paramref name="source"/>, the page's own.</summary>
    public static string? Find(ReadOnlySpan<char> text, string? source)
    {
        var (cue, citing, fillers, skipTo) = (false, false, 0, 0);
        var previous = ReadOnlySpan<char>.Empty;
        for (var start = NextWord(text, 0); start < text.Length; start = NextWord(text, Math.Max(skipTo, start)))
        {
            var word = WordAt(text, start);
            skipTo = start + word.Length;
            var outlet = char.IsUpper(word[0]) || cue ? Outlets.FindAt(text[start..], out var length) : Nothing(out length);
            if (outlet is not null && !IsOwn(outlet, source) && (cue || IsFollowedByReport(text[(start + length)..])))
            {
                return outlet.Name;
            }

            if (citing && outlet is null && OutletName.IsSite(word) && !word.Equals(source, StringComparison.OrdinalIgnoreCase))
            {
                return word.ToString();
            }

            skipTo = Math.Max(skipTo, start + length);
            var opens = AgencyCues.IsBefore(word) || AgencyCues.IsTitleOfWire(previous, word);
            var stays = cue && AgencyCues.IsFiller(word) && fillers < MostFillers;
            citing = AgencyCues.IsCiting(word) || (citing && stays);
            fillers = stays ? fillers + 1 : 0;
            cue = (opens || stays) && !EndsClause(text, start + word.Length);
            previous = word;
        }

        return null;
    }

    private static Outlet? Nothing(out int length)
    {
        length = 0;
        return null;
    }

    private static bool IsOwn(Outlet outlet, string? source) =>
        source is not null
        && (source.Equals(outlet.Name, StringComparison.OrdinalIgnoreCase) || Outlets.Find(source) == outlet);

    private static bool IsFollowedByReport(ReadOnlySpan<char> rest)
    {
        var start = NextWord(rest, 0);
        return start == 1 && start < rest.Length && AgencyCues.IsAfter(WordAt(rest, start));
    }

    private static bool EndsClause(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is '.' or '!' or '?' or '\n';

    private static int NextWord(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && !char.IsLetterOrDigit(text[from]))
        {
            from++;
        }

        return from;
    }

    // Full stops and dashes inside belong to it: "kabar.id", "Asia-Pasifik".
    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length
            && (char.IsLetterOrDigit(text[end]) || (text[end] is '.' or '-' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))))
        {
            end++;
        }

        return text[start..end];
    }
}
