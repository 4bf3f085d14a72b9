using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Ingestion.Articles.Metadata;

/// <summary>A line in which a page names its date, outlet, writer and place, in any order: "By NAME | OUTLET | DATE".</summary>
/// <param name="Date">The first full date in it, or <see langword="null"/>.</param>
/// <param name="Parts">What else stands in it, in order.</param>
internal sealed partial record HeaderLine(FoundDate? Date, ImmutableArray<HeaderPart> Parts)
{
    /// <summary>A longer line is a sentence.</summary>
    public const int Longest = 180;

    private const int MostWordsOfName = 8;
    private const int FewestLetters = 3;

    // "pengajar hubungan internasional" behind a name, "laporan lalu lintas" before a day.
    private const int MostSmallWords = 4;

    /// <summary>Whether a line that could be a title is a header: "Kabar Kota › Dunia", "Kabar Kota, 3 Juni 2024".</summary>
    public static bool IsMenu(string line) => Marks().IsMatch(line) || (DateText.Find(line) is not null && !IsSentence(line));

    /// <summary>Whether a line has more small words than names and dates are written with.</summary>
    public static bool IsSentence(string line) => line.Length > Longest || SmallWords(line) > MostSmallWords;

    /// <summary>How many words begin small, those aside that join names or announce a date.</summary>
    public static int SmallWords(string line) => Small().Count(line);

    /// <summary>The line taken apart.</summary>
    public static HeaderLine Read(string line)
    {
        var date = DateText.Find(line);
        var rest = Programmes().Replace(date is null ? line : $"{line[..date.Start]} | {line[date.End..]}", " | ");
        var parts = ImmutableArray.CreateBuilder<HeaderPart>();
        var isBracketed = false;
        HeaderPartKind? announced = null;
        var from = 0;
        foreach (var separator in Separators().EnumerateMatches(rest))
        {
            announced = Add(parts, rest[from..separator.Index], isBracketed, announced);
            var mark = rest.AsSpan(separator.Index, separator.Length).Trim();
            isBracketed = mark.Contains('(') || (isBracketed && !mark.Contains(')'));
            from = separator.Index + separator.Length;
        }

        _ = Add(parts, rest[from..], isBracketed, announced);
        return new HeaderLine(date, parts.ToImmutable());
    }

    // Dashes and slashes with blanks, "A/B" between names; a full stop ends a part only before a capital.
    [GeneratedRegex(@"\s+[-–—/]+\s+|\s*(?:[|•·›»>;()\[\]/@]|,(?!\d))\s*|\.\s+(?=\p{Lu})|:\s+|\s+[–—]|[–—]\s+|\s--\s")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(pukul |jam |at )?\d{1,2}[.:]\d{2}([.:]\d{2})?\s*(WIB|WITA|WIT|[ap]\.?m\.?|E[SD]T|GMT|pagi|petang|malam|tengah hari)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Time();

    // "Meja Bundar" is shown by an outlet: the name of a programme stands in quotation marks before it.
    [GeneratedRegex("""["“][^"“”]+["”]""")]
    private static partial Regex Programmes();

    // What is no part of a name behind it: the time, a station's frequency, the number of a brief.
    [GeneratedRegex(@"(?: \d{1,2}[.:]\d{2}| \d{2,3}(?:[.,]\d)? FM|(?<=\b(?:Brief|No|Edisi|Vol)\.?) \d{1,3})$")]
    private static partial Regex Tails();

    [GeneratedRegex(@"\s[|›»>/]\s")]
    private static partial Regex Marks();

    [GeneratedRegex(@"(?<![\p{L}\d.@])(?!(?:of|the|and|for|dan|untuk|di|dalam|am|pm|pagi|petang|malam|pukul|oleh|by|our|staff|edisi|dimuat|tayang)\b)\p{Ll}[\p{L}-]+(?!\.\p{L})")]
    private static partial Regex Small();

    // What a press office gives its texts for a title.
    [GeneratedRegex(@"^(tanya jawab|jumpa pers|keterangan|pernyataan|siaran pers|pidato|transkrip|konferensi pers|sambutan|press|statement|address|speech|remarks|weekly|catatan)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Occasions();

    // Gives back what the part announces of the next: "Penulis:" has nothing else.
    private static HeaderPartKind? Add(ImmutableArray<HeaderPart>.Builder parts, string text, bool isBracketed, HeaderPartKind? announced)
    {
        text = Tails().Replace(text.Trim(' ', '.', '-', '–', '—', '\u00A0', '"', '“', '”'), string.Empty);
        if (text.Length == 0 || Time().IsMatch(text))
        {
            return announced;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var kind = Announce(words) ?? announced;
        if (words.Count == 0 || DateWords.TryZone(words[0], out _))
        {
            return kind;
        }

        kind ??= isBracketed ? HeaderPartKind.Bracketed : HeaderPartKind.Plain;
        parts.Add(new HeaderPart(string.Join(' ', words), IsName(words) ? kind.Value : HeaderPartKind.Other));
        return null;
    }

    // Takes off the words that only announce, and tells what they announce.
    private static HeaderPartKind? Announce(List<string> words)
    {
        HeaderPartKind? kind = null;
        while (words.Count > 0)
        {
            var word = words[0].TrimEnd(':');
            if (HeaderWords.IsDesk(word))
            {
                kind = HeaderPartKind.Desk;
            }
            else if (HeaderWords.IsWriter(word))
            {
                kind = HeaderPartKind.Writer;
            }
            else if (!HeaderWords.AnnouncesDate(word))
            {
                break;
            }

            words.RemoveAt(0);
        }

        while (words.Count > 1 && HeaderWords.IsDeskEnd(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
            kind ??= HeaderPartKind.Desk;
        }

        var with = words.FindIndex(word => word is "with" or "bersama");
        if (with > 0)
        {
            words.RemoveRange(with, words.Count - with);
        }

        return kind;
    }

    private static bool IsName(List<string> words)
    {
        var text = string.Join(' ', words);
        return words.Count <= MostWordsOfName
            && text.Count(char.IsLetter) >= FewestLetters
            && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || OutletName.IsSite(text))
            && words.Skip(1).All(word => char.IsUpper(word[0]) || HeaderWords.Joins(word) || char.IsDigit(word[0]))
            && !HeaderWords.AreSections(text)
            && !words.All(word => DateWords.IsWeekday(word.TrimEnd('.')) || DateWords.TryMonth(word.TrimEnd('.'), out _) || word.All(char.IsAsciiDigit))
            && !words.Any(word => word is "No." or "no." or "Nomor" or "Bil.")
            && !text.Split('/').All(place => Places.Contains(place))
            && !Occasions().IsMatch(text);
    }
}
