using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ingestion.Cli.Tests.Support;

/// <summary>The command line as a person starts it: a process of its own, with pipes in place of a terminal.</summary>
internal sealed partial class IngestionProgram : IAsyncDisposable
{
    // A command on a machine that is busy with builds; what hangs must fail and not stop the tests.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource _printed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string? _awaited;

    private IngestionProgram(Process process, string? awaited)
    {
        _process = process;
        _awaited = awaited;
    }

    /// <summary>Starts the program.</summary>
    /// <param name="folder">Its current directory.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="awaited">The text on standard output that <see cref="UntilPrintedAsync"/> waits for.</param>
    public static IngestionProgram Start(string folder, IEnumerable<string> arguments, string? awaited = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Ingestion.Cli.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("IngestionStorage");
        start.Environment.Remove("AzureWebJobsStorage");
        var program = new IngestionProgram(new Process { StartInfo = start }, awaited);
        program._process.OutputDataReceived += (_, line) => program.Take(program._output, line.Data);
        program._process.ErrorDataReceived += (_, line) => program.Take(program._errors, line.Data);
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<ProgramRun> RunAsync(string folder, params string[] arguments)
    {
        await using var program = Start(folder, arguments);
        return await program.WaitAsync();
    }

    /// <summary>Waits until the awaited text is printed, or fails with what was printed where the program ended before.</summary>
    public async Task<string> UntilPrintedAsync()
    {
        var first = await Task.WhenAny(_printed.Task, _process.WaitForExitAsync(TestContext.Current.CancellationToken))
            .WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.True(first == _printed.Task, $"It ended before it printed '{_awaited}': {_errors}");
        return Text(_output);
    }

    /// <summary>Sends what Ctrl-C sends (SIGINT) to this process alone, or SIGTERM where it ignores that.</summary>
    /// <remarks>
    /// What a shell without a terminal runs in the background ignores SIGINT (POSIX, Shell Command Language, 2.11), its
    /// children inherit that, and .NET leaves it so: tests that run there could wait for ever.
    /// </remarks>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", [IgnoresInterrupt() ? "-TERM" : "-INT", $"{_process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Waits for the end.</summary>
    public async Task<ProgramRun> WaitAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return new ProgramRun(_process.ExitCode, Text(_output), Text(_errors));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    /// <summary>The ports of 127.0.0.1 that a text names as listened on.</summary>
    public static IReadOnlyList<int> PortsIn(string output) =>
        [.. Ports().Matches(output).Select(match => int.Parse(match.Groups["port"].ValueSpan, CultureInfo.InvariantCulture))];

    // proc(5): SigIgn is a mask in hexadecimal, with signal 1 in the lowest bit. Without /proc nothing is known to be ignored.
    private bool IgnoresInterrupt()
    {
        const int interrupt = 2;
        var status = $"/proc/{_process.Id}/status";
        return File.Exists(status)
            && File.ReadLines(status).FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
            && (ulong.Parse(ignored.AsSpan("SigIgn:".Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & (1UL << (interrupt - 1))) != 0;
    }

    private void Take(StringBuilder text, string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (text)
        {
            text.Append(line).Append('\n');
        }

        if (text == _output && _awaited is not null && line.Contains(_awaited, StringComparison.Ordinal))
        {
            _printed.TrySetResult();
        }
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }

    [GeneratedRegex(@"(?<port>\d+) \((blobs|queues|tables)\)|http://127\.0\.0\.1:(?<port>\d+)/\.")]
    private static partial Regex Ports();
}
