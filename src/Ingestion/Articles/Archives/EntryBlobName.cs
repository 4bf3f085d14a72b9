namespace Ingestion.Articles.Archives;

/// <summary>Makes of an entry's name one that a blob can have: the same for the same name, and another for another.</summary>
/// <remarks>Learn, "Naming and referencing containers, blobs, and metadata".</remarks>
internal static class EntryBlobName
{
    private const int Longest = 1024;
    private const int MostSegments = 254;
    private const char Replacement = '_';

    // What tells names apart that are the same once they are changed.
    private const int HashDigits = 8;

    /// <summary>The name, changed where a blob could not have it or an address would turn it into another.</summary>
    public static string Of(string name)
    {
        var segments = name.Replace('\\', Replacement).Replace('\uFFFE', Replacement).Replace('\uFFFF', Replacement).Split('/');
        var safe = string.Join(segments.Length > MostSegments ? Replacement : '/', segments.Select(Segment));
        if (safe.EndsWith('/'))
        {
            safe += Replacement;
        }

        return safe == name && safe.Length <= Longest ? name : $"{Cut(safe)}~{ArticleId.ForBlob(name).Value.AsSpan(0, HashDigits)}";
    }

    // In an address "." and ".." are steps, and a dot at a segment's end is lost.
    private static string Segment(string segment) => segment.EndsWith('.') ? $"{segment.TrimEnd('.')}{Replacement}" : segment;

    private static string Cut(string name)
    {
        var end = Longest - HashDigits - 1;
        return name.Length <= end ? name : name[..(char.IsHighSurrogate(name[end - 1]) ? end - 1 : end)];
    }
}
