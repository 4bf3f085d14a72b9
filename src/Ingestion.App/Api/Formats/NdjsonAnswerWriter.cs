using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ingestion.App.Api.Formats;

/// <summary>Writes each row as JSON on a line of its own.</summary>
/// <param name="row">How a row is written.</param>
public sealed class NdjsonAnswerWriter<T>(JsonTypeInfo<T> row) : AnswerWriter<T>
{
    /// <inheritdoc/>
    public override string ContentType => "application/x-ndjson; charset=utf-8";

    /// <inheritdoc/>
    public override void WriteHead(IBufferWriter<byte> output, AnswerPage<T> first)
    {
    }

    /// <inheritdoc/>
    public override void WriteRows(IBufferWriter<byte> output, IReadOnlyList<T> rows, bool areFirst)
    {
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var item in rows)
        {
            output.Write(JsonSerializer.SerializeToUtf8Bytes(item, row));
            output.Write("\n"u8);
        }
    }

    /// <inheritdoc/>
    public override void WriteTail(IBufferWriter<byte> output, string? continuation)
    {
    }
}
