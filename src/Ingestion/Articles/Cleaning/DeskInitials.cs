namespace Ingestion.Articles.Cleaning;

/// <summary>Knows the desk's initials: "(abc/d01)", "[th/ab]", and at the very end "(Nama)".</summary>
internal static class DeskInitials
{
    private const int Longest = 24;
    private const int LongestPart = 10;
    private const int LongestName = 20;

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

    // Small letters and digits, parts between slashes, and a letter before anything else: "(15/10)" is a date.
    private static bool IsInitials(ReadOnlySpan<char> inner)
    {
        foreach (var range in inner.Split('/'))
        {
            var part = inner[range];
            if (part.Length is < 2 or > LongestPart || !char.IsAsciiLetterLower(part[0]))
            {
                return false;
            }

            foreach (var c in part)
            {
                if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
                {
                    return false;
                }
            }
        }

        return true;
    }

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
