namespace Ingestion.Articles.Archives;

/// <summary>A bound was met in the middle of reading a stream. It never leaves the room: it becomes a rejection.</summary>
/// <param name="message">The rejection's message.</param>
/// <param name="isOfWhole">Whether the outermost archive is over the bound, so that none of its entries can be had any more.</param>
internal sealed class ArchiveBoundException(string message, bool isOfWhole = false) : Exception(message)
{
    public bool IsOfWhole { get; } = isOfWhole;
}
