namespace Ingestion.Articles.Cleaning;

/// <summary>What can be told of a line without knowing its words.</summary>
internal static class LineShape
{
    // A line this long is a paragraph even if it breaks off without a full stop.
    private const int ShortestUnended = 160;

    private const int FewestWordsOfSentence = 6;
    private const int FewestWordsOfTitle = 5;
    private const int ShortestTitle = 20;

    // Of what has no field or heading to say that it is one.
    private const int LongestTitle = 200;

    private const int ShortestTitleOfFewWords = 35;

    private const string SentenceMarks = ".!?…";
    private const string ClosingMarks = "\"'”’)]»";
    private const string OpeningMarks = "\"'“‘«(";

    /// <summary>A sentence, or a paragraph: what an article's body is made of.</summary>
    public static bool IsProse(string line) =>
        line.Length >= ShortestUnended || (EndsSentence(line) && Words(line) >= FewestWordsOfSentence);

    /// <summary>Could be a title: a few words, no full stop, begun as a title begins.</summary>
    public static bool IsTitle(string line) =>
        line.Length is >= ShortestTitle and <= LongestTitle
        && !line.AsSpan().TrimEnd(ClosingMarks).EndsWith('.')
        && line[^1] is not (':' or ',' or ';')
        && (char.IsUpper(line[0]) || char.IsDigit(line[0]) || OpeningMarks.Contains(line[0], StringComparison.Ordinal))
        && (Words(line) >= FewestWordsOfTitle || line.Length >= ShortestTitleOfFewWords);

    /// <summary>Could be the headline of another article in a list of them.</summary>
    public static bool IsHeadline(string line) => !IsProse(line) && Words(line) >= 3;

    /// <summary>So few words that they mean nothing alone.</summary>
    public static bool IsFragment(string line) => Words(line) <= 3 && !EndsSentence(line);

    public static bool EndsSentence(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd(ClosingMarks);
        return !end.IsEmpty && SentenceMarks.Contains(end[^1], StringComparison.Ordinal);
    }

    public static int Words(ReadOnlySpan<char> line)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in line)
        {
            var blank = char.IsWhiteSpace(c);
            words += !blank && !inWord ? 1 : 0;
            inWord = !blank;
        }

        return words;
    }
}
