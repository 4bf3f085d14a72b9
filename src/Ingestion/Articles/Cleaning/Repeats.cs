namespace Ingestion.Articles.Cleaning;

/// <summary>Discards lines that stand on the page twice: the title again, a lead above the text that begins the text.</summary>
internal static class Repeats
{
    // Shorter lines recur in a text without being copies ("Kata dia.").
    private const int ShortestParagraph = 40;

    // The title with the outlet's name, a section or "Foto:" around it.
    private const int MostWordsAroundTitle = 6;

    // A title for a picture or a menu is the same one without its end.
    private const double ShareOfShortenedTitle = 0.5;

    // A teaser is cut off, so it must match for long enough.
    private const int ShortestTeaser = 30;

    public static void Apply(List<DraftLine> lines, string? title)
    {
        var titleKey = title is null ? string.Empty : SameText.Key(title);
        var last = lines.FindLast(line => line.IsBody);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var keys = new Lazy<List<string>>(() => [.. lines.Where(line => line.IsBody).Select(line => SameText.Key(line.Text))]);
        foreach (var line in lines)
        {
            if (!line.IsBody)
            {
                continue;
            }

            var isCopy = line.Text.Length >= ShortestParagraph && !seen.Add(line.Text);
            if (isCopy || RepeatsTitle(line.Text, title, titleKey) || IsTeaser(line.Text, keys, isLast: line == last))
            {
                line.Discard(NoiseKind.Repeat);
            }
        }
    }

    private static bool RepeatsTitle(string text, string? title, string titleKey)
    {
        if (title is null || titleKey.Length < ShortestTeaser / 2 || text.Length > title.Length * 2)
        {
            return false;
        }

        var key = SameText.Key(text);
        return key == titleKey
            || (!LineShape.IsProse(text) && key.Length > titleKey.Length * ShareOfShortenedTitle && titleKey.StartsWith(key, StringComparison.Ordinal))
            || (LineShape.Words(text) <= LineShape.Words(title) + MostWordsAroundTitle && !LineShape.EndsSentence(text)
                && key.Contains(titleKey, StringComparison.Ordinal))
            || (IsCutOff(text) && key.Length >= ShortestTeaser / 2 && titleKey.StartsWith(key, StringComparison.Ordinal));
    }

    // Below the text some pages show a description, cut off without a mark.
    private static bool IsTeaser(string text, Lazy<List<string>> keys, bool isLast)
    {
        if (!IsCutOff(text) && !(isLast && !LineShape.EndsSentence(text)))
        {
            return false;
        }

        var key = SameText.Key(text);
        return key.Length >= ShortestTeaser
            && keys.Value.Exists(other => other.Length > key.Length
                && (isLast ? other.Contains(key, StringComparison.Ordinal) : other.StartsWith(key, StringComparison.Ordinal)));
    }

    private static bool IsCutOff(string text) => text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith('…');
}
