using System.Buffers;

namespace Ingestion.App.Api.Formats;

/// <summary>Writes rows in one format. Keeps nothing between calls, so an answer can be taken up again after any page of it.</summary>
/// <typeparam name="T">A row.</typeparam>
public abstract class AnswerWriter<T>
{
    /// <summary>The content type, with its character set where it has one.</summary>
    public abstract string ContentType { get; }

    /// <summary>Writes what stands before all rows; what it tells of the whole comes from the first page.</summary>
    public abstract void WriteHead(IBufferWriter<byte> output, AnswerPage<T> first);

    /// <summary>Writes rows.</summary>
    /// <param name="output">What they are written to.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="areFirst">Whether no row was written before them.</param>
    public abstract void WriteRows(IBufferWriter<byte> output, IReadOnlyList<T> rows, bool areFirst);

    /// <summary>Writes what stands after all rows.</summary>
    /// <param name="output">What it is written to.</param>
    /// <param name="continuation">What the next page is asked for with, where the answer is one page of several.</param>
    public abstract void WriteTail(IBufferWriter<byte> output, string? continuation);
}
