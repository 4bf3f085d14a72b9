namespace Ingestion.Articles.Cleaning;

/// <summary>Discards what surely stands on the page twice: a paragraph again, and the page's description below the text.</summary>
internal static class Repeats
{
    // Shorter lines recur in a text without being copies ("Kata dia.").
    private const int ShortestParagraph = 40;

    // A description is cut off in the middle of a word, so it must match for long enough.
    private const int ShortestDescription = 30;

    public static void Apply(List<DraftLine> lines)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.IsBody && line.Text.Length >= ShortestParagraph && !seen.Add(line.Text))
            {
                line.Discard(NoiseKind.Repeat);
            }
        }

        if (lines.FindLast(line => line.IsBody) is { } last && !LineShape.EndsSentence(last.Text) && IsDescription(last, lines))
        {
            last.Discard(NoiseKind.Repeat);
        }
    }

    private static bool IsDescription(DraftLine last, List<DraftLine> lines)
    {
        var key = SameText.Key(last.Text);
        return key.Length >= ShortestDescription
            && lines.Exists(line => line != last && line.IsBody && SameText.Key(line.Text).Contains(key, StringComparison.Ordinal));
    }
}
