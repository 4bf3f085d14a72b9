namespace Ingestion.Articles.Cleaning;

/// <summary>Cuts the desk's initials off the ends of paragraphs.</summary>
internal static class EndMarks
{
    public static void Apply(List<DraftLine> lines)
    {
        var last = lines.FindLastIndex(line => line.IsBody);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBody && DeskInitials.StartAtEnd(lines[i].Text, isLast: i == last) is > 0 and var start)
            {
                lines[i].Cut(start.., NoiseKind.DeskInitials);
            }
        }
    }
}
