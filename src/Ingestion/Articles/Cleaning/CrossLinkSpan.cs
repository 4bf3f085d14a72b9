using System.Buffers;
using System.Collections.Frozen;

namespace Ingestion.Articles.Cleaning;

/// <summary>Finds a cross-link inside a paragraph: a marker with a headline, glued to the text before or after it.</summary>
internal static class CrossLinkSpan
{
    private const int LongestHeadline = 200;
    private const int ShortestHeadline = 15;
    private const int ShortestRest = 40;
    private const int FewestWordsOfHeadline = 3;
    private const string OpeningMarks = "\"'“‘(";

    private static readonly SearchValues<string> Markers = SearchValues.Create(
        ["baca juga:", "baca juga :", "baca lagi:", "baca pula:", "lihat juga:", "lihat juga :", "simak juga:", "simak juga :", "read also:", "also read:", "also read |", "see also:"],
        StringComparison.OrdinalIgnoreCase);

    // Words with a capital inside, so that it marks no lost line break.
    private static readonly WordSet MixedCase = new(
    [
        "iNews", "iPhone", "YouTube", "WhatsApp", "TikTok", "LinkedIn", "McDonald", "McCarthy", "SpaceX", "OpenAI", "DeepSeek", "PayPal", "MotoGP",
        "FaceTime", "KompasTV", "KontanTV", "SindoNews", "BantenNews", "JawaPos", "LiputanIslam", "TvOne", "BeritaSatu", "MacArthur",
    ]);

    // Written small in a headline whose other words have capitals.
    private static readonly FrozenSet<string> SmallWords = new[]
    {
        "di", "ke", "dari", "dan", "yang", "untuk", "pada", "dengan", "atau", "vs", "agar", "oleh", "bagi", "dalam", "hingga", "soal", "usai", "saat",
        "the", "a", "an", "of", "in", "on", "to", "and", "or", "for", "with", "at", "by", "from", "as", "over", "after", "demi", "akan",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The span to cut, or <see langword="null"/> where there is none, or where the line is a cross-link as a whole.
    /// </summary>
    public static Range? Find(string line)
    {
        var start = line.AsSpan().IndexOfAny(Markers);
        if (start < 0)
        {
            return null;
        }

        var bracket = start > 0 && line[start - 1] is '(' or '[';
        var end = bracket ? BracketEnd(line, start) : HeadlineEnd(line, start);
        start = bracket ? start - 1 : start;
        var isWhole = start == 0 && end == line.Length;
        return end < 0 || isWhole || !FollowsText(line, start) ? null : start..end;
    }

    // Inside a sentence the words are the text's own ("rubrik baca juga: …").
    private static bool FollowsText(string line, int start)
    {
        var before = line.AsSpan(0, start).TrimEnd();
        return before.IsEmpty || LineShape.EndsSentence(before) || !char.IsLower(line[start]) || line[start] is '(' or '[';
    }

    private static int BracketEnd(string line, int start)
    {
        var end = line.IndexOfAny([')', ']'], start);
        return end < 0 || end - start > LongestHeadline ? -1 : end + 1;
    }

    private static int HeadlineEnd(string line, int start)
    {
        var headline = line.AsSpan(start);
        var colon = headline.IndexOfAny(':', '|') + 1;
        for (var i = colon + ShortestHeadline; i < Math.Min(headline.Length - ShortestRest, LongestHeadline); i++)
        {
            if (char.IsUpper(headline[i]) && IsGlue(headline, i))
            {
                return start + i;
            }
        }

        return CapitalsEnd(headline, colon) is > 0 and var end ? start + end
            : headline.Length <= LongestHeadline ? line.Length
            : SentenceEnd(line, start);
    }

    // A capital right after a small letter, a number or a closing mark is where a line break was lost.
    private static bool IsGlue(ReadOnlySpan<char> text, int at)
    {
        var before = text[at - 1];
        if (before is '?' or '!' or '”' || (before == ' ' && text[at - 2] is '?' or '!'))
        {
            return true;
        }

        if (char.IsDigit(before))
        {
            var digits = text[..at].TrimEnd("0123456789");
            return digits.EndsWith(' ') && char.IsLower(text[at + 1]);
        }

        var begin = at - WordPart(text[..at], fromEnd: true);
        var end = at + WordPart(text[at..], fromEnd: false);
        return char.IsLower(before)
            && at - begin >= 2
            && end - at >= 2
            && !MixedCase.Contains(text[begin..end]);
    }

    // Where each word of a headline has a capital, the first one without shows that a sentence has begun before it.
    private static int CapitalsEnd(ReadOnlySpan<char> headline, int colon)
    {
        var (words, start) = (0, -1);
        foreach (var range in headline[colon..].Split(' '))
        {
            var word = headline[colon..][range].Trim(OpeningMarks);
            if (word.IsEmpty || SmallWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                continue;
            }

            var at = colon + range.Start.Value;
            if (char.IsLower(word[0]))
            {
                return words > FewestWordsOfHeadline && headline.Length - start >= ShortestRest && start <= LongestHeadline ? start : -1;
            }

            start = at;
            words++;
        }

        return -1;
    }

    private static int WordPart(ReadOnlySpan<char> text, bool fromEnd)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[fromEnd ? ^(length + 1) : length]))
        {
            length++;
        }

        return length;
    }

    // Too long for a headline, and no break to be seen: the paragraph's own text is worth more than a clean cut.
    private static int SentenceEnd(string line, int start)
    {
        var end = line.IndexOf(". ", start, StringComparison.Ordinal);
        return end < 0 || line.Length - end < ShortestRest ? line.Length : end + 1;
    }
}
