using System.Buffers;

namespace Ingestion.Articles.Metadata;

/// <summary>Finds the first outlet that a text cites.</summary>
internal static class CitedOutlet
{
    private const int MostFillers = 6;

    private const int MostWordsOfName = 4;

    // Capitals make it a part of the name: "Kantor Berita Kota".
    private const string WireTitle = "Kantor Berita ";
    private const string WireTitleStart = "Kantor ";
    private const string WireTitleEnd = "Berita ";

    // To see that nobody was spoken to costs less than to look at each word.
    private static readonly SearchValues<string> SpokenTo = SearchValues.Create(["told", "kepada", "wartawan", "pertanyaan"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The outlet as the text writes it, known or not; never <paramref name="source"/>, the page's own.</summary>
    public static string? Find(ReadOnlySpan<char> text, string? source)
    {
        var (cue, citing, wire, fillers, skipTo) = (false, false, false, 0, 0);
        var previous = ReadOnlySpan<char>.Empty;
        for (var start = NextWord(text, 0); start < text.Length; start = NextWord(text, Math.Max(skipTo, start)))
        {
            var word = WordAt(text, start);
            skipTo = start + word.Length;
            var outlet = char.IsUpper(word[0]) || cue ? Outlets.FindAt(text[start..], out var length) : Nothing(out length);
            if (outlet is not null && cue && Longer(text[start..], length) is { } longer)
            {
                return longer;
            }

            if (outlet is not null && !IsOwn(outlet, source) && (cue || IsFollowedByReport(text[(start + length)..])))
            {
                return outlet.NameAsCited(text.Slice(start, length));
            }

            if ((citing || wire || (cue && word is "KB")) && outlet is null && UnknownAt(text[start..], wire, source) is { } unknown)
            {
                return TitleBefore(text[..start], unknown) + unknown;
            }

            skipTo = Math.Max(skipTo, start + length);
            var kinds = AgencyCues.Of(word);
            var isWire = kinds.HasFlag(AgencyCue.TitleOfWire) && AgencyCues.IsTitleOfWire(previous, word);
            var opens = kinds.HasFlag(AgencyCue.Before) || isWire;
            var stays = cue && kinds.HasFlag(AgencyCue.Filler) && fillers < MostFillers;
            fillers = stays ? fillers + 1 : 0;
            cue = (opens || stays) && !EndsClause(text, start + word.Length);
            citing = cue && (kinds.HasFlag(AgencyCue.Citing) || (citing && stays));
            wire = cue && (isWire || (wire && stays));
            previous = word;
        }

        return null;
    }

    /// <summary>The wire that somebody spoke to, "… told Agency": named where the text cites nobody else.</summary>
    public static string? FindSpokenTo(ReadOnlySpan<char> text, string? source)
    {
        if (!text.ContainsAny(SpokenTo))
        {
            return null;
        }

        var spoken = false;
        for (var start = NextWord(text, 0); start < text.Length;)
        {
            var word = WordAt(text, start);
            if (spoken && char.IsLetter(word[0]) && Outlets.FindAt(text[start..], out var length) is { } outlet && (outlet.IsWire || outlet.PrintsForOthers) && !IsOwn(outlet, source))
            {
                return outlet.NameAsCited(text.Slice(start, length));
            }

            var kinds = AgencyCues.Of(word);
            spoken = kinds.HasFlag(AgencyCue.SpokenTo) || (spoken && kinds.HasFlag(AgencyCue.Filler));
            start = NextWord(text, start + word.Length);
        }

        return null;
    }

    // An address; capitals that look like an outlet's name, and behind "kantor berita" any.
    private static string? UnknownAt(ReadOnlySpan<char> text, bool isWire, string? source)
    {
        var (end, words, next) = (0, 0, 0);
        while (next < text.Length && words < MostWordsOfName)
        {
            var word = WordAt(text, next);
            if (!char.IsUpper(word[0]) && !OutletName.IsSite(word))
            {
                break;
            }

            if (AgencyCues.Of(word).HasFlag(AgencyCue.Institution) || (words == 0 && (isWire || !char.IsUpper(word[0])) && (AgencyCues.Of(word).HasFlag(AgencyCue.Filler) || Places.Contains(word))))
            {
                return null;
            }

            // "Kantor Berita" before a known name: the name comes next.
            if (words > 0 && Outlets.FindAt(text[next..], out _) is not null)
            {
                return null;
            }

            (end, words) = (next + word.Length, words + 1);
            next = end + 1 < text.Length && text[end] == ' ' && char.IsLetterOrDigit(text[end + 1]) ? end + 1 : text.Length;
        }

        var name = text[..end];
        return (isWire && words > 0) || OutletName.Looks(name) || (words > 1 && name.StartsWith("KB ", StringComparison.Ordinal))
            ? source is not null && OutletName.Key(source).EndsWith(OutletName.Key(name.ToString()), StringComparison.Ordinal) ? null : name.ToString()
            : null;
    }

    // "Tribun Kota" is another paper than "Tribun": words of which many names are made begin a longer one.
    private static string? Longer(ReadOnlySpan<char> text, int length)
    {
        if (!OutletName.IsWord(text[..length]) || length + 1 >= text.Length || text[length] != ' ' || !char.IsUpper(text[length + 1]))
        {
            return null;
        }

        var next = WordAt(text, length + 1);
        return DateWords.IsWeekday(next) || DateWords.TryMonth(next, out _) ? null : text[..(length + 1 + next.Length)].ToString();
    }

    private static string TitleBefore(ReadOnlySpan<char> before, string name) =>
        before.EndsWith(WireTitle, StringComparison.Ordinal) ? WireTitle
        : before.EndsWith(WireTitleStart, StringComparison.Ordinal) && name.StartsWith(WireTitleEnd, StringComparison.Ordinal) ? WireTitleStart
        : string.Empty;

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
        return start is 1 or 2 && rest[0] is ' ' or ',' && start < rest.Length && AgencyCues.Of(WordAt(rest, start)).HasFlag(AgencyCue.After);
    }

    private static bool EndsClause(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is '.' or '!' or '?' or ':' or ')' or '\n';

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
