using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ingestion.App.Api.Formats;

/// <summary>Writes <c>{"items":[…],"continuation":…}</c>.</summary>
/// <param name="row">How a row is written.</param>
public sealed class JsonAnswerWriter<T>(JsonTypeInfo<T> row) : AnswerWriter<T>
{
    /// <inheritdoc/>
    public override string ContentType => "application/json; charset=utf-8";

    /// <inheritdoc/>
    public override void WriteHead(IBufferWriter<byte> output, AnswerPage<T> first) => output.Write("{\"items\":["u8);

    /// <inheritdoc/>
    public override void WriteRows(IBufferWriter<byte> output, IReadOnlyList<T> rows, bool areFirst)
    {
        ArgumentNullException.ThrowIfNull(rows);
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0 || !areFirst)
            {
                output.Write(","u8);
            }

            output.Write(JsonSerializer.SerializeToUtf8Bytes(rows[i], row));
        }
    }

    /// <inheritdoc/>
    public override void WriteTail(IBufferWriter<byte> output, string? continuation)
    {
        output.Write("],\"continuation\":"u8);
        // A continuation has the letters, digits, - and _ of base64url, and nothing to escape.
        output.Write(continuation is null ? "null}"u8 : System.Text.Encoding.ASCII.GetBytes($"\"{continuation}\"}}"));
    }
}
