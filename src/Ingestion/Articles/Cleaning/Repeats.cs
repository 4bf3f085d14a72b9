namespace Ingestion.Articles.Cleaning;

/// <summary>
/// Discards what surely stands on the page twice: a paragraph again, a caption before or after the one with the credit, and the
/// page's description below the text.
/// </summary>
internal static class Repeats
{
    // Shorter lines recur in a text without being copies ("Kata dia.").
    private const int ShortestParagraph = 40;

    // A description is cut off in the middle of a word, so it must match for long enough.
    private const int ShortestDescription = 30;

    public static void Apply(List<DraftLine> lines)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBody && lines[i].Text.Length >= ShortestParagraph && !seen.TryAdd(lines[i].Text, i))
            {
                DiscardAgain(lines, seen[lines[i].Text], i);
            }
            else if (i > 0 && lines[i - 1].IsBody && IsCaption(lines[i]) && lines[i].Text.StartsWith(lines[i - 1].Text, StringComparison.Ordinal))
            {
                lines[i - 1].Discard(NoiseKind.Caption);
            }
        }

        if (lines.FindLast(line => line.IsBody) is { } last && !LineShape.EndsSentence(last.Text) && IsDescription(last, lines))
        {
            last.Discard(NoiseKind.Repeat);
        }
    }

    // A caption, its credit, and the caption again: a paragraph of the text does not stand around a credit.
    private static void DiscardAgain(List<DraftLine> lines, int first, int second)
    {
        var isCaption = second == first + 2 && IsCaption(lines[first + 1]);
        lines[second].Discard(isCaption ? NoiseKind.Caption : NoiseKind.Repeat);
        if (isCaption)
        {
            lines[first].Discard(NoiseKind.Caption);
        }
    }

    private static bool IsCaption(DraftLine line) => line is { Role: LineRole.Noise, Kind: NoiseKind.Caption };

    private static bool IsDescription(DraftLine last, List<DraftLine> lines)
    {
        var key = SameText.Key(last.Text);
        return key.Length >= ShortestDescription
            && lines.Exists(line => line != last && line.IsBody && SameText.Key(line.Text).Contains(key, StringComparison.Ordinal));
    }
}
