namespace Ingestion.Features;

/// <summary>Cuts press text in Indonesian, Malay or English into sentences.</summary>
/// <remarks>
/// A line break always ends a sentence. A full stop, a question or exclamation mark or an ellipsis ends one when it,
/// with the quotation marks and brackets that close right after it, is followed by white space and no small letter,
/// and when the stop does not belong to an abbreviation, an initial or a number. What <c>"… sah." kata dia</c>
/// goes on with is thus one sentence with its quotation.
/// </remarks>
internal static class SentenceSplitter
{
    /// <summary>The sentences in text order; stretches without a letter or digit are no sentences.</summary>
    public static List<Sentence> Split(ReadOnlySpan<char> text)
    {
        var sentences = new List<Sentence>();
        var paragraph = 0;
        var start = 0;
        while (start < text.Length)
        {
            var length = text[start..].IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var before = sentences.Count;
            SplitLine(text, start, end, paragraph, sentences);
            paragraph += sentences.Count > before ? 1 : 0;
            start = end + 1;
        }

        return sentences;
    }

    private static void SplitLine(ReadOnlySpan<char> text, int start, int end, int paragraph, List<Sentence> sentences)
    {
        var line = text[..end];
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (!IsTerminator(line[i]))
            {
                continue;
            }

            var stop = i;
            while (i + 1 < end && (IsTerminator(line[i + 1]) || IsCloser(line[i + 1])))
            {
                i++;
            }

            if (EndsSentence(line, from, stop, i + 1))
            {
                Add(line, from, i + 1, paragraph, sentences);
                from = i + 1;
            }
        }

        Add(line, from, end, paragraph, sentences);
    }

    private static bool EndsSentence(ReadOnlySpan<char> line, int from, int stop, int next)
    {
        var rest = line[next..].TrimStart();
        if (rest.IsEmpty)
        {
            return true;
        }

        var word = WordBefore(line, from, stop);
        if (rest.Length == line.Length - next)
        {
            return IsMissingSpace(word, line[stop], next == stop + 1, rest);
        }

        var first = FirstLetterOrDigit(rest);
        if (char.IsLower(first))
        {
            return false;
        }

        return line[stop] != '.' || next > stop + 1 || !BelongsToWord(word, char.IsAsciiDigit(first));
    }

    /// <summary>"…katanya.Menurut dia": a slip of the pen that portals often make; "KOMPAS.com" and "3.000" are none.</summary>
    private static bool IsMissingSpace(ReadOnlySpan<char> word, char stop, bool bare, ReadOnlySpan<char> rest) =>
        stop == '.' && bare && word.Length > 2 && word.IndexOf('.') < 0 && char.IsLower(word[^1]) && char.IsLower(word[^2])
        && rest.Length > 1 && char.IsUpper(rest[0]) && char.IsLower(rest[1]);

    private static bool BelongsToWord(ReadOnlySpan<char> word, bool numberFollows)
    {
        var isInitial = word.Length == 1 && char.IsUpper(word[0]);
        var hasInnerStops = word.Length > 1 && word.Length % 2 == 1 && word[1] == '.';
        return isInitial || hasInnerStops || Abbreviations.Contains(word, numberFollows);
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> line, int from, int stop)
    {
        var start = stop;
        while (start > from && (char.IsLetterOrDigit(line[start - 1]) || line[start - 1] == '.'))
        {
            start--;
        }

        return line[start..stop];
    }

    private static char FirstLetterOrDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return c;
            }
        }

        return '\0';
    }

    private static void Add(ReadOnlySpan<char> line, int start, int end, int paragraph, List<Sentence> sentences)
    {
        while (start < end && char.IsWhiteSpace(line[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(line[end - 1]))
        {
            end--;
        }

        if (FirstLetterOrDigit(line[start..end]) != '\0')
        {
            sentences.Add(new Sentence(start, end, paragraph));
        }
    }

    private static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    private static bool IsCloser(char c) => c is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '」';
}
