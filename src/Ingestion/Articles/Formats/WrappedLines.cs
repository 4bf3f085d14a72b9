using System.Text;

namespace Ingestion.Articles.Formats;

/// <summary>Puts paragraphs together again whose lines were broken, by a width or by an extractor.</summary>
internal static class WrappedLines
{
    // Mail and terminals break at 60 to 100 columns; wider lines are paragraphs.
    private const int WidestWrap = 100;

    // Fewer lines prove no habit.
    private const int FewestLines = 8;

    // Shorter lines that end without a full stop are titles and names, not the first half of a sentence.
    private const int ShortestFirstHalf = 40;
    private const int ShortestSecondHalf = 20;

    /// <summary>Takes and gives trimmed lines, empty ones between paragraphs.</summary>
    public static List<string> Join(List<string> lines)
    {
        var width = WrapWidth(lines);
        var joined = new List<string>(lines.Count);
        var paragraph = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && !IsBroken(lines[i - 1], lines[i], width))
            {
                joined.Add(paragraph.ToString());
                paragraph.Clear();
            }

            paragraph.Append(paragraph.Length > 0 ? " " : string.Empty).Append(lines[i]);
        }

        joined.Add(paragraph.ToString());
        return joined;
    }

    private static bool IsBroken(string line, string next, int width) =>
        line.Length > 0 && next.Length > 0 && ((width > 0 && IsFull(line, next, width)) || ContinuesSentence(line, next));

    /// <summary>The column at which lines were broken, or 0 where they were not.</summary>
    private static int WrapWidth(List<string> lines)
    {
        var width = lines.Count == 0 ? 0 : lines.Max(line => line.Length);
        if (width > WidestWrap)
        {
            return 0;
        }

        var (full, pairs) = (0, 0);
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i - 1].Length > 0 && lines[i].Length > 0)
            {
                pairs++;
                full += IsFull(lines[i - 1], lines[i], width) ? 1 : 0;
            }
        }

        return pairs >= FewestLines && full > pairs / 2 ? width : 0;
    }

    // A line is full if the next one's first word would not have fitted.
    private static bool IsFull(string line, string next, int width)
    {
        var space = next.IndexOf(' ', StringComparison.Ordinal);
        return line.Length + 1 + (space < 0 ? next.Length : space) > width;
    }

    private static bool ContinuesSentence(string line, string next) =>
        line.Length >= ShortestFirstHalf
        && next.Length >= ShortestSecondHalf
        && char.IsLower(next[0])
        && char.IsLower(next[1])
        && (char.IsLetterOrDigit(line[^1]) || line[^1] == ',')
        && (next.Length >= 2 * ShortestSecondHalf || ".!?".Contains(next[^1], StringComparison.Ordinal));
}
