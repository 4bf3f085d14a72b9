using Ingestion.Cli.Commands;

namespace Ingestion.Cli.Export;

/// <summary>The file that an export is written to: a part of it under another name until it is whole.</summary>
internal sealed class ExportFile : IDisposable
{
    private readonly string _path;
    private readonly string _question;
    private readonly FileStream _part;

    private ExportFile(string path, string question, FileStream part, ExportState? state)
    {
        _path = path;
        _question = question;
        _part = part;
        Continuation = state?.Continuation;
        Rows = state?.Rows ?? 0;
    }

    /// <summary>Where to go on; null at the beginning.</summary>
    public string? Continuation { get; private set; }

    /// <summary>How many rows are written.</summary>
    public long Rows { get; private set; }

    /// <summary>Whether nothing was written yet.</summary>
    public bool IsEmpty => _part.Length == 0;

    private string PartPath => PartPathOf(_path);

    private string StatePath => StatePathOf(_path);

    /// <summary>Opens a file, or takes up the part of it that was written before.</summary>
    /// <param name="path">Where the whole file is to be.</param>
    /// <param name="question">What is exported, and how: another question does not go on in the same file.</param>
    /// <exception cref="UsageException">The part is of another question.</exception>
    public static ExportFile Open(string path, string question)
    {
        var state = ExportState.Find(StatePathOf(path));
        if (state is not null && state.Question != question)
        {
            throw new UsageException(
                $"'{StatePathOf(path)}' is of another export: {state.Question}. Finish that one, or delete the file to begin this one.");
        }

        var part = new FileStream(PartPathOf(path), FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        if (part.Length < state?.Bytes)
        {
            part.Dispose();
            throw new InvalidDataException($"'{PartPathOf(path)}' is shorter than its state says. Delete '{StatePathOf(path)}' to begin anew.");
        }

        // What a broken run wrote after its last state is written again.
        part.SetLength(state?.Bytes ?? 0);
        part.Seek(0, SeekOrigin.End);
        return new ExportFile(path, question, part, state);
    }

    /// <summary>Adds a page, and keeps where it ended.</summary>
    public async Task AppendAsync(ReadOnlyMemory<byte> page, int rows, string continuation, CancellationToken cancellation)
    {
        await _part.WriteAsync(page, cancellation);
        _part.Flush(flushToDisk: true);
        Rows += rows;
        Continuation = continuation;
        new ExportState(_question, continuation, _part.Length, Rows).Save(StatePath);
    }

    /// <summary>Adds the last page; then the file is whole and has its name.</summary>
    public async Task FinishAsync(ReadOnlyMemory<byte> page, int rows, CancellationToken cancellation)
    {
        await _part.WriteAsync(page, cancellation);
        _part.Flush(flushToDisk: true);
        _part.Dispose();
        Rows += rows;
        File.Move(PartPath, _path, overwrite: true);
        File.Delete(StatePath);
    }

    public void Dispose() => _part.Dispose();

    private static string PartPathOf(string path) => $"{path}.part";

    private static string StatePathOf(string path) => $"{path}.state";
}
