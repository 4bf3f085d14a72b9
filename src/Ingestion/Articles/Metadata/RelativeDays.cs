using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Ingestion.Articles.Cleaning;

namespace Ingestion.Articles.Metadata;

/// <summary>Finds the mark in a line that says how long ago the page was published: "Kemarin, 21:10 WIB", "Oleh Nama | 2 jam lalu".</summary>
/// <remarks>
/// "Semalam" is last night in Indonesian and yesterday in Malay: the day before either way. "Kelmarin", "seminggu lalu" and
/// "a month ago" name no single day and are left.
/// </remarks>
internal static partial class RelativeDays
{
    private const int Longest = 120;

    // A writer, an outlet; with more it is a headline.
    private const int MostWordsBeside = 8;

    private const string Breaks = "|•·›»>–—-/";

    // Most lines have none of them.
    private static readonly SearchValues<string> Cues = SearchValues.Create(
        ["lalu", "lepas", "ago", "kemarin", "semalam", "yesterday", "malam", "last night", "tadi", "hari ini", "today", "baru sa", "just now", "this "],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The mark, or <see langword="null"/> where the words belong to a sentence or a headline.</summary>
    public static RelativeDay? Find(ReadOnlySpan<char> line) =>
        line.Length > Longest || !line.ContainsAny(Cues) || LineShape.EndsSentence(line) ? null : Read(line.ToString());

    private static RelativeDay? Read(string line) =>
        Counted().Match(line) is { Success: true } counted ? OfCounted(line, counted)
        : Named().Match(line) is { Success: true } named ? OfNamed(line, named)
        : null;

    private static RelativeDay? OfCounted(string line, Match match)
    {
        var digits = match.Groups["count"].ValueSpan;
        var count = char.IsAsciiDigit(digits[0]) ? int.Parse(digits, CultureInfo.InvariantCulture) : 1;
        var ago = match.Groups["second"].Success ? TimeSpan.FromSeconds(count)
            : match.Groups["minute"].Success ? TimeSpan.FromMinutes(count)
            : match.Groups["hour"].Success ? TimeSpan.FromHours(count)
            : TimeSpan.Zero;
        return IsApart(line, match.Index, match.Index + match.Length, mayFollowName: true)
            ? new RelativeDay(ago == TimeSpan.Zero ? count : 0, ago, null, null)
            : null;
    }

    private static RelativeDay? OfNamed(string line, Match match)
    {
        var reader = new DateReader(line, match.Index + match.Length);
        reader.ReadTime(out var time, out var offset);
        var days = match.Groups["before"].Success ? 2 : match.Groups["last"].Success ? 1 : 0;

        // "Hari Ini" alone heads a list.
        var isMark = days > 0 || time is not null || match.Groups["now"].Success || IsAnnounced(line.AsSpan(0, match.Index).TrimEnd());
        return isMark && IsApart(line, match.Index, reader.Position, mayFollowName: time is not null) ? new RelativeDay(days, TimeSpan.Zero, time, offset) : null;
    }

    // Set off from what else stands in the line, which is little.
    private static bool IsApart(string line, int start, int end, bool mayFollowName)
    {
        var before = line.AsSpan(0, start).TrimEnd();
        var after = line.AsSpan(end).TrimStart();
        if (LineShape.Words(before) + LineShape.Words(after) > MostWordsBeside)
        {
            return false;
        }

        var begins = before.IsEmpty || Breaks.Contains(before[^1]) || before[^1] is '(' or ':' || IsAnnounced(before)
            || (mayFollowName && (before[^1] == ',' || HeaderWords.IsWriter(FirstWord(before))));
        var ends = after.IsEmpty || Breaks.Contains(after[0]) || after[0] == ')' || (mayFollowName && after[0] == ',');
        return begins && ends;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text) =>
        text.IndexOfAny(' ', ':') is >= 0 and var end ? text[..end] : text;

    private static bool IsAnnounced(ReadOnlySpan<char> before) =>
        HeaderWords.AnnouncesDate(before[(before.LastIndexOf(' ') + 1)..].TrimEnd(':'));

    [GeneratedRegex(@"(?<![\p{L}\d])(?<count>\d{1,2}|an?|one|satu|se)\s?(?:(?<second>detik|saat|sec(?:ond)?s?|s)|(?<minute>menit|minit|mnt|min(?:ute)?s?|m)|(?<hour>jam|h(?:ou)?rs?|h)|hari|days?|d)\s(?:yang\s)?(?:lalu|lepas|ago)(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?<!\p{L})(?:(?<before>kemarin (?:lusa|dulu))|(?<last>kemarin(?: (?:pagi|siang|sore|petang|malam))?|semalam|yesterday|tadi malam|malam tadi|last night)|(?<now>baru saja|baru sahaja|just now|sebentar tadi)|hari ini|today|this (?:morning|afternoon|evening)|tadi (?:pagi|siang|sore|petang)|(?:pagi|siang|sore|petang) tadi)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
