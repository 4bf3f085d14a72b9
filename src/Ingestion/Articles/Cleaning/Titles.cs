using Ingestion.Articles.Formats;

namespace Ingestion.Articles.Cleaning;

/// <summary>Marks the title where the format tells it: the line that says what the page claims, else its heading.</summary>
internal static class Titles
{
    public static void Apply(List<DraftLine> lines, string? claimed)
    {
        if (claimed is null)
        {
            lines.Find(line => line is { Place: LinePlace.Heading, IsBody: true })?.Role = LineRole.Title;
            return;
        }

        var key = SameText.Key(claimed);
        lines.Find(line => line.Text.Length <= 2 * claimed.Length && line.Role != LineRole.Spent && SameText.Key(line.Text) == key)
            ?.Role = LineRole.Title;
    }
}
