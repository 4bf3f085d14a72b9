using System.Diagnostics;

namespace Ingestion.Cli.Azurite;

/// <summary>A program that was run to its end, and what it said.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    private const int TailLines = 12;

    /// <summary>The last lines that it said: where tools say why they failed.</summary>
    public string Tail => string.Join(Environment.NewLine, (Output + Error).TrimEnd().Split('\n').TakeLast(TailLines)).Trim();

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
        process.Start();
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new ToolRun(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
