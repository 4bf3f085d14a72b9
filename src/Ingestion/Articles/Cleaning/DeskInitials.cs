using System.Buffers;

namespace Ingestion.Articles.Cleaning;

/// <summary>Knows the desk's initials: "(abc/d01)", "[th/ab]", and at the very end "(Nama)".</summary>
internal static class DeskInitials
{
    private const int Longest = 24;
    private const int LongestPart = 10;
    private const int LongestOtherPart = 6;
    private const int LongestName = 20;

    // A longer word with a number is a thing's ("covid-19").
    private const int LongestOfNumbered = 3;

    private static readonly SearchValues<char> SmallLettersAndDigits = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    private static readonly SearchValues<char> LettersDigitsAndHyphen =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    /// <summary>A line that is nothing else.</summary>
    public static bool IsWhole(ReadOnlySpan<char> line) => Inner(line) is { IsEmpty: false } inner && (IsInitials(inner) || IsName(inner));

    /// <summary>Where the initials at a paragraph's end begin, or -1. A single name counts only at the text's end.</summary>
    public static int StartAtEnd(ReadOnlySpan<char> paragraph, bool isLast)
    {
        if (paragraph.IsEmpty || paragraph[^1] is not (')' or ']'))
        {
            return -1;
        }

        var start = paragraph.LastIndexOfAny('(', '[');
        if (start <= 0 || Inner(paragraph[start..]) is not { IsEmpty: false } inner)
        {
            return -1;
        }

        var afterSentence = LineShape.EndsSentence(paragraph[..start].TrimEnd());
        return (IsInitials(inner) && (afterSentence || inner.Contains('/')))
            || (isLast && afterSentence && (IsName(inner) || IsCredit(inner))) ? start : -1;
    }

    private static ReadOnlySpan<char> Inner(ReadOnlySpan<char> text)
    {
        var matched = text.Length is > 3 and <= Longest && (text[0], text[^1]) is ('(', ')') or ('[', ']');
        return matched ? text[1..^1] : [];
    }

    // Parts between slashes, a letter before anything else: "(15/10)" is a date. Beside one in small letters
    // a part may be written otherwise: "(ptb/01)", "(RY/at)", "(kb/wm-02)".
    private static bool IsInitials(ReadOnlySpan<char> inner)
    {
        var (small, other) = (0, 0);
        foreach (var range in inner.Split('/'))
        {
            var part = inner[range];
            if (part.IsEmpty || part.Length > LongestPart || (part.Length < 2 && small == 0))
            {
                return false;
            }

            if (char.IsAsciiLetterLower(part[0]) && (!part.ContainsAnyExcept(SmallLettersAndDigits) || IsNumbered(part)))
            {
                small++;
            }
            else if (part.Length <= LongestOtherPart && !part.ContainsAnyExcept(LettersDigitsAndHyphen) && !(small == 0 && char.IsAsciiDigit(part[0])))
            {
                other++;
            }
            else
            {
                return false;
            }
        }

        return small > 0 && other <= 1;
    }

    // "kk-05"
    private static bool IsNumbered(ReadOnlySpan<char> part) =>
        part.IndexOf('-') is > 0 and <= LongestOfNumbered and var dash
        && dash + 1 < part.Length
        && !part[..dash].ContainsAnyExceptInRange('a', 'z')
        && !part[(dash + 1)..].ContainsAnyExceptInRange('0', '9');

    // "(Kantor/abc)" after the last sentence.
    private static bool IsCredit(ReadOnlySpan<char> inner)
    {
        foreach (var c in inner)
        {
            if (!char.IsLetter(c) && c is not ('/' or ' ' or '.'))
            {
                return false;
            }
        }

        return inner.Contains('/');
    }

    private static bool IsName(ReadOnlySpan<char> inner)
    {
        if (inner.Length > LongestName || !char.IsUpper(inner[0]) || inner.Count(' ') > 1)
        {
            return false;
        }

        foreach (var c in inner)
        {
            if (!char.IsLetter(c) && c != ' ')
            {
                return false;
            }
        }

        return true;
    }
}
