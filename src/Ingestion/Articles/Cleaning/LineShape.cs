namespace Ingestion.Articles.Cleaning;

/// <summary>What can be told of a line without knowing its words.</summary>
internal static class LineShape
{
    // A line this long is a paragraph even if it breaks off without a full stop.
    private const int ShortestUnended = 160;

    private const int FewestWordsOfSentence = 6;
    private const string SentenceMarks = ".!?…";
    private const string ClosingMarks = "\"'”’)]»";

    /// <summary>A sentence, or a paragraph: what an article's body is made of.</summary>
    public static bool IsProse(string line) =>
        line.Length >= ShortestUnended || (EndsSentence(line) && Words(line) >= FewestWordsOfSentence);

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
