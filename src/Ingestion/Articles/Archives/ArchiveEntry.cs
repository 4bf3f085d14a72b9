namespace Ingestion.Articles.Archives;

/// <summary>A document in an archive, or the reason for which there is none in its place.</summary>
public sealed class ArchiveEntry
{
    private ArchiveEntry(string name, ReadOnlyMemory<byte> content, Rejection? rejection)
    {
        Name = name;
        Content = content;
        Rejection = rejection;
    }

    /// <summary>
    /// The names of the archives around it, the outermost first, and its own, joined by <c>!</c>: <c>a.zip!b.zip!c.txt</c>.
    /// Unique within the archive, without control characters, and never to be used as a path.
    /// </summary>
    public string Name { get; }

    /// <summary>The name that a blob with this document gets: <see cref="Name"/>, changed where a blob could not have it.</summary>
    public string BlobName => EntryBlobName.Of(Name);

    /// <summary>The document's bytes; empty where there is a <see cref="Rejection"/>.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Why the document, or the rest of the archive that <see cref="Name"/> names, cannot be had; else <see langword="null"/>.</summary>
    public Rejection? Rejection { get; }

    /// <summary>Reads the document as an article.</summary>
    public ReadResult Read() => Rejection is null
        ? ArticleReader.Read(Name, Content)
        : ReadResult.Reject(Rejection.Reason, Rejection.Message);

    internal static ArchiveEntry Document(string name, ReadOnlyMemory<byte> content) => new(name, content, null);

    internal static ArchiveEntry Rejected(string name, Rejection rejection) => new(name, default, rejection);

    internal static ArchiveEntry Rejected(string name, RejectionReason reason, string message) =>
        Rejected(name, new Rejection(reason, message));
}
