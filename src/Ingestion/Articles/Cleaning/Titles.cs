using Ingestion.Articles.Formats;
using Ingestion.Articles.Metadata;

namespace Ingestion.Articles.Cleaning;

/// <summary>Finds the title: the one that the page claims, its heading, or the first line if it looks like one.</summary>
internal static class Titles
{
    /// <summary>Marks the title's line, where it has one, and gives the title.</summary>
    public static string? Apply(List<DraftLine> lines, string? claimed)
    {
        if (claimed is not null)
        {
            var key = SameText.Key(claimed);
            lines.Find(line => line.Text.Length <= 2 * claimed.Length && line.Role != LineRole.Spent && SameText.Key(line.Text) == key)
                ?.Role = LineRole.Title;
            return claimed;
        }

        var title = lines.FirstOrDefault(line => line is { Place: LinePlace.Heading, IsBody: true }) ?? FirstLine(lines);
        title?.Role = LineRole.Title;
        return title?.Text;
    }

    // "Home Dunia The title" above "The title": a trail of sections ends with the title.
    private static DraftLine WithoutTrail(List<DraftLine> lines, int at) =>
        lines.Skip(at + 1).TakeWhile(later => !later.IsProse).FirstOrDefault(later =>
            later.IsBody && LineShape.IsTitle(later.Text) && lines[at].Text.EndsWith(later.Text, StringComparison.Ordinal)) ?? lines[at];

    // It must stand before the first paragraph, and a paragraph must follow.
    private static DraftLine? FirstLine(List<DraftLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsBody && LineShape.IsTitle(line.Text) && !Dateline.Opens(line.Text))
            {
                return lines.Skip(i + 1).Any(later => later.IsProse) ? WithoutTrail(lines, i) : null;
            }

            if (line.IsProse)
            {
                return null;
            }
        }

        return null;
    }
}
