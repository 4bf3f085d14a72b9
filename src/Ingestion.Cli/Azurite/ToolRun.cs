using System.Diagnostics;
using System.Text;

namespace Ingestion.Cli.Azurite;

/// <summary>A program that was run to its end, and what it said on both of its streams.</summary>
internal sealed record ToolRun(int ExitCode, string Output)
{
    private const int TailLines = 12;

    /// <summary>The last lines of the output: where tools say why they failed.</summary>
    public string Tail => string.Join(Environment.NewLine, Output.TrimEnd().Split('\n').TakeLast(TailLines)).Trim();

    /// <summary>Runs a program without a shell; cancelling kills it with its children.</summary>
    public static async Task<ToolRun> RunAsync(string file, IEnumerable<string> arguments, string folder, CancellationToken cancellationToken)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(file, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        lock (output)
        {
            return new ToolRun(process.ExitCode, output.ToString());
        }

        void Append(string? line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }
}
