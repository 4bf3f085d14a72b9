using System.Buffers;
using System.Collections.Immutable;
using CsvHelper;

namespace Ingestion.App.Api.Formats;

/// <summary>Writes comma-separated values (RFC 4180) that no spreadsheet takes for formulas.</summary>
/// <remarks>A cell that begins with a sign of a formula gets an apostrophe before it, which spreadsheets read as: this is text.</remarks>
/// <param name="columns">The columns in their order.</param>
public sealed class CsvAnswerWriter<T>(ImmutableArray<CsvColumn<T>> columns) : AnswerWriter<T>
{
    // The signs are the library's, and those OWASP's: = + - @, tab and carriage return.
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape };

    /// <inheritdoc/>
    public override string ContentType => "text/csv; charset=utf-8; header=present";

    /// <inheritdoc/>
    public override void WriteHead(IBufferWriter<byte> output, AnswerPage<T> first) =>
        Write(output, [columns.Select(column => (string?)column.Name)]);

    /// <inheritdoc/>
    public override void WriteRows(IBufferWriter<byte> output, IReadOnlyList<T> rows, bool areFirst) =>
        Write(output, rows.Select(row => columns.Select(column => column.Value(row))));

    /// <inheritdoc/>
    public override void WriteTail(IBufferWriter<byte> output, string? continuation)
    {
    }

    private static void Write(IBufferWriter<byte> output, IEnumerable<IEnumerable<string?>> records)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Options, leaveOpen: true))
        {
            foreach (var record in records)
            {
                foreach (var cell in record)
                {
                    csv.WriteField(cell);
                }

                csv.EndRecord();
            }
        }

        output.Write(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
