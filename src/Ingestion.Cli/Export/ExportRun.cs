using System.Buffers;
using Ingestion.App.Api.Formats;
using Ingestion.Queries;

namespace Ingestion.Cli.Export;

/// <summary>Writes a whole answer to a file, page after page.</summary>
internal sealed class ExportRun(ClassificationPages pages, AnswerWriter<ClassificationItem> writer, ExportFile file)
{
    /// <summary>Goes on from where the file ends until it is whole.</summary>
    /// <param name="parameters">The question, without pages.</param>
    /// <param name="report">Is told after each page how many rows are written.</param>
    /// <param name="cancellation">Ends the export after the page that is written; it can be taken up again.</param>
    public async Task RunAsync(IReadOnlyDictionary<string, IReadOnlyList<string>> parameters, Action<long> report, CancellationToken cancellation)
    {
        report(file.Rows);
        var buffer = new ArrayBufferWriter<byte>();
        await foreach (var page in pages.ReadAsync(Asked(parameters), cancellation))
        {
            buffer.ResetWrittenCount();
            if (file.IsEmpty)
            {
                writer.WriteHead(buffer, new AnswerPage<ClassificationItem>(page.Items, Continuation: null));
            }

            writer.WriteRows(buffer, page.Items, areFirst: file.Rows == 0);
            if (page.Continuation is { } continuation)
            {
                await file.AppendAsync(buffer.WrittenMemory, page.Items.Length, continuation, cancellation);
            }
            else
            {
                writer.WriteTail(buffer, continuation: null);
                await file.FinishAsync(buffer.WrittenMemory, page.Items.Length, cancellation);
            }

            report(file.Rows);
        }
    }

    private IReadOnlyDictionary<string, IReadOnlyList<string>> Asked(IReadOnlyDictionary<string, IReadOnlyList<string>> parameters) =>
        file.Continuation is { } continuation
            ? new Dictionary<string, IReadOnlyList<string>>(parameters, StringComparer.Ordinal) { ["continuation"] = [continuation] }
            : parameters;
}
