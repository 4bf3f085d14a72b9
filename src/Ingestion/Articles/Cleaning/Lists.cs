namespace Ingestion.Articles.Cleaning;

/// <summary>Discards the lines that a label above them makes a list: headlines under "Baca juga", names under "Penulis", the page's foot.</summary>
internal static class Lists
{
    // Between paragraphs more lines would be subheadings of the text.
    private const int MostInText = 3;

    private const int MostWordsOfName = 5;

    // After this share of the page's paragraphs, a heading such as "About us" opens its foot.
    private const double TextBeforeFoot = 0.6;

    public static void Apply(List<DraftLine> lines)
    {
        var first = lines.FindIndex(line => line.IsProse);
        if (first < 0)
        {
            return;
        }

        for (var i = first; i < lines.Count; i++)
        {
            var line = lines[i];
            switch (line.Role == LineRole.Noise ? line.Effect : NoiseEffect.None)
            {
                case NoiseEffect.Ends when IsFoot(lines, i):
                    DiscardAll(lines, i + 1, line.Kind);
                    return;
                case NoiseEffect.Opens or NoiseEffect.Ends:
                    DiscardList(lines, i + 1, line.Kind);
                    break;
                case NoiseEffect.Label when i + 1 < lines.Count && lines[i + 1].IsBody && LineShape.Words(lines[i + 1].Text) <= MostWordsOfName:
                    lines[i + 1].Discard(line.Kind);
                    break;
            }
        }
    }

    private static bool IsFoot(List<DraftLine> lines, int at)
    {
        double before = lines.Take(at).Where(line => line.IsProse).Sum(line => line.Text.Length);
        double after = lines.Skip(at).Where(line => line.IsProse).Sum(line => line.Text.Length);
        return before >= (before + after) * TextBeforeFoot;
    }

    private static void DiscardAll(List<DraftLine> lines, int from, NoiseKind kind)
    {
        foreach (var line in lines.Skip(from).Where(line => line.IsBody))
        {
            line.Discard(kind);
        }
    }

    private static void DiscardList(List<DraftLine> lines, int from, NoiseKind kind)
    {
        var end = from;
        while (end < lines.Count && !lines[end].IsProse)
        {
            end++;
        }

        var inText = end < lines.Count;
        foreach (var line in lines.Skip(from).Take(end - from).Where(line => line.IsBody).Take(inText ? MostInText : int.MaxValue))
        {
            line.Discard(kind);
        }
    }
}
