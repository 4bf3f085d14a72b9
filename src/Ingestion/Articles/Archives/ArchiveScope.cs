namespace Ingestion.Articles.Archives;

/// <summary>One archive while its documents are given: names them, counts them and holds their bounds.</summary>
/// <param name="name">The archive's own name.</param>
/// <param name="budget">What the outermost archive may take.</param>
internal sealed class ArchiveScope(string name, ArchiveBudget budget)
{
    private readonly EntryNames _names = new();

    public ArchiveBudget Budget => budget;

    /// <summary>The whole name of an entry, never given twice.</summary>
    public string NameOf(string entry) => $"{name}!{_names.Next(entry)}";

    public ArchiveEntry Document(string entry, ReadOnlyMemory<byte> content)
    {
        budget.CountEntry();
        return ArchiveEntry.Document(NameOf(entry), content);
    }

    public ArchiveEntry Rejected(string entry, RejectionReason reason, string message)
    {
        budget.CountEntry();
        return ArchiveEntry.Rejected(NameOf(entry), reason, message);
    }

    public ArchiveEntry TooLarge(string entry) => Rejected(entry, RejectionReason.TooLarge, DocumentBytes.TooMany);
}
