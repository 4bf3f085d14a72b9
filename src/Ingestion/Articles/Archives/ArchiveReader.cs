namespace Ingestion.Articles.Archives;

/// <summary>
/// Takes archives apart: ZIP, GZIP, WARC, JSON Lines and JSON arrays, told by what they hold, and archives in archives.
/// Safe for use by many threads.
/// </summary>
public static class ArchiveReader
{
    /// <summary>
    /// Gives the documents of a file one after another; a file that is no archive is its own only document. No content
    /// makes this throw: what cannot be had is a rejection in its place. Holds one document in memory at a time, and
    /// nothing of the archive around it.
    /// </summary>
    /// <remarks>Each enumeration reads the stream on from where it stands, so there can be only one.</remarks>
    /// <param name="name">The name of the blob or file; the entries' names begin with it.</param>
    /// <param name="content">
    /// The file. One that cannot seek is copied to a temporary file if it is a ZIP archive, whose directory stands at
    /// its end. It stays open.
    /// </param>
    /// <exception cref="IOException">The stream itself failed.</exception>
    public static IEnumerable<ArchiveEntry> Read(string name, Stream content)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(content);
        var walk = new ArchiveWalk(content);
        return walk.Entries(name);
    }

    /// <summary>Whether the file has to be taken apart before its documents can be read; leaves the stream at its start.</summary>
    /// <param name="content">The file; it can seek.</param>
    public static bool IsArchive(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        content.Position = 0;
        using var peeked = new PeekedStream(content);
        var isArchive = ArchiveKinds.Find(peeked) switch
        {
            null => false,
            ArchiveKind.Zip => !ZipDocument.IsOne(content),
            _ => true,
        };
        content.Position = 0;
        return isArchive;
    }
}
