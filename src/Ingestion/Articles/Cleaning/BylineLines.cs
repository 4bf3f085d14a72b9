using System.Buffers;
using Ingestion.Articles.Metadata;

namespace Ingestion.Articles.Cleaning;

/// <summary>Knows the lines that say when a text was published and by whom.</summary>
internal static class BylineLines
{
    private const int Longest = 140;
    private const int LongestName = 50;

    // "Rep: Nama dari Beijing", "Laporan: Nama Orang dan Orang Lain"; with more the words are a question's or a headline's.
    private const int MostSmallWords = 2;
    private const int MostWordsOfNames = 10;

    // "Jr.", "terj.", "p.m."
    private const int LongestAbbreviation = 6;

    // "| LAPORAN: Three Names" beside a date and time; beside a date alone fewer, since titles begin with dates too.
    private const int MostWordsWithTime = 7;
    private const int MostWordsWithoutTime = 2;

    // Others, such as "Editor", need a colon (phrases.tsv): titles begin with them.
    private static readonly string[] Writers = ["oleh", "by", "penulis"];

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>A full date, with a time, a name or little else.</summary>
    public static bool IsDateLine(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest || !line.ContainsAnyInRange('0', '9') || DateText.Find(line) is not { } date)
        {
            return false;
        }

        // "… 10:14 a.m.", "3 Mei 2025, Kabar Kota/terj.", "… WIB; Penulis: Nama N.": where all are names it ends no sentence.
        var isAbbreviated = line[^1] == '.' && line.Length - line.LastIndexOfAny(" /") <= LongestAbbreviation;
        if (line[^1] == '.' && (HeaderLine.SmallWords(line.ToString()) > (isAbbreviated ? MostSmallWords : 0) || (date.Time is null && !isAbbreviated)))
        {
            return false;
        }

        var others = Others(line[..date.Start]) + Others(line[date.End..]);
        return others <= (date.Time is not null || isAbbreviated ? MostWordsWithTime : MostWordsWithoutTime);
    }

    /// <summary>Whether a line that begins as a byline does says more than names: "Wartawan: Apakah ini mengarah ke perang?"</summary>
    public static bool GoesOn(string line) =>
        (LineShape.IsProse(line) && HeaderLine.SmallWords(line) > MostSmallWords)
        || (LineShape.Words(line) > MostWordsOfNames && line.AsSpan().Count(':') == 1 && !line.Contains('|', StringComparison.Ordinal) && DateText.Find(line) is null);

    /// <summary>A mark that counts back from the reader's day: "Kemarin, 21:10 WIB", "Oleh Nama | 2 jam lalu".</summary>
    public static bool IsRelativeDay(ReadOnlySpan<char> line) => RelativeDays.Find(line) is not null;

    /// <summary>"Oleh Nama Orang", "by Name".</summary>
    public static bool IsName(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestName || LineShape.EndsSentence(line))
        {
            return false;
        }

        foreach (var writer in Writers)
        {
            if (line.StartsWith(writer, StringComparison.OrdinalIgnoreCase)
                && line.Length > writer.Length + 1
                && line[writer.Length] is ' ' or ':'
                && IsNames(line[(writer.Length + 1)..]))
            {
                return true;
            }
        }

        return false;
    }

    private static int Others(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var range in text.SplitAny(" |,-–•/"))
        {
            count += text[range].ContainsAny(Letters) ? 1 : 0;
        }

        return count;
    }

    // Names are capitalised; a sentence that begins with "Oleh" goes on in small letters.
    private static bool IsNames(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var range in text.SplitAny(" :,"))
        {
            if (range.Start.Value == range.End.Value)
            {
                continue;
            }

            if (!char.IsUpper(text[range][0]))
            {
                return false;
            }

            words++;
        }

        return words is >= 1 and <= 4;
    }
}
