using Ingestion.Articles.Formats;
using Ingestion.Articles.Metadata;

namespace Ingestion.Articles.Cleaning;

/// <summary>Discards lines of a few words above the first paragraph and below the last: sections, names, remains of buttons.</summary>
internal static class Fragments
{
    private const string ListMarks = "-•*–";

    public static void Apply(List<DraftLine> lines)
    {
        var first = lines.FindIndex(line => line.IsProse);
        if (first < 0)
        {
            return;
        }

        var title = lines.FindIndex(line => line.Role == LineRole.Title);
        for (var i = 0; i < first; i++)
        {
            // After the title stand the names of those who wrote.
            Judge(lines[i], title >= 0 && i > title ? NoiseKind.Byline : NoiseKind.Menu);
        }

        // From the end, so that a subheading with lines under it stays.
        var last = lines.FindLastIndex(line => line.IsProse);
        var at = lines.Count - 1;
        while (at > last && (!lines[at].IsBody || !IsBrokenOff(lines, at, last)))
        {
            Judge(lines[at], NoiseKind.Menu);
            if (lines[at].IsBody)
            {
                return;
            }

            at--;
        }
    }

    // The first words of a paragraph that a crawler cut: the last line, right under the text.
    private static bool IsBrokenOff(List<DraftLine> lines, int at, int lastProse) =>
        at == lastProse + 1 && at == lines.Count - 1 && LineShape.Words(lines[at].Text) > 1;

    private static void Judge(DraftLine line, NoiseKind kind)
    {
        if (!line.IsBody || line.Place == LinePlace.Heading)
        {
            return;
        }

        if (Dateline.IsWhole(line.Text))
        {
            line.Discard(NoiseKind.Dateline);
        }
        else if (LineShape.IsFragment(line.Text) && !ListMarks.Contains(line.Text[0], StringComparison.Ordinal) && !char.IsDigit(line.Text[0]))
        {
            line.Discard(kind);
        }
    }
}
