namespace Ingestion.Articles.Cleaning;

/// <summary>Knows tags.</summary>
internal static class TagLines
{
    /// <summary>Nothing but hashtags.</summary>
    public static bool IsHashtags(ReadOnlySpan<char> line)
    {
        if (line[0] != '#')
        {
            return false;
        }

        foreach (var range in line.SplitAny(" ,"))
        {
            var tag = line[range];
            if (!tag.IsEmpty && (tag[0] != '#' || tag.Length < 2 || tag[1] == '#'))
            {
                return false;
            }
        }

        return line.Length > 1;
    }
}
