using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Ingestion.App.Tests.Support;

/// <summary>The app as a process of its own, so that a test can kill it.</summary>
internal sealed partial class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly List<string> _output;

    private AppProcess(Process process, List<string> output, Uri address)
    {
        _process = process;
        _output = output;
        Client = new HttpClient { BaseAddress = address };
    }

    /// <summary>A client with the app's address as its base.</summary>
    public HttpClient Client { get; }

    /// <summary>The process.</summary>
    public int Id => _process.Id;

    /// <summary>What the app printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return string.Join('\n', _output);
            }
        }
    }

    /// <summary>Runs the app until it ends of itself.</summary>
    /// <returns>Its exit code, and what it printed on standard error.</returns>
    public static async Task<(int ExitCode, string Errors)> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardError = true };
        start.Environment.Remove("IngestionStorage");
        start.Environment.Remove("AzureWebJobsStorage");
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, errors);
    }

    /// <summary>The exit code of the app once it has ended.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>The app's program, for <c>dotnet</c> to run.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "Ingestion.App.dll");

    /// <summary>Starts the app alone, on a free port, and waits until it listens.</summary>
    public static Task<AppProcess> StartAsync(string storage, CancellationToken cancellation) =>
        StartAsync(["--urls=http://127.0.0.1:0"], cancellation, ("IngestionStorage", storage));

    /// <summary>Starts the app and waits until it listens.</summary>
    public static async Task<AppProcess> StartAsync(
        string[] arguments, CancellationToken cancellation, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("FUNCTIONS_CUSTOMHANDLER_PORT");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var output = new List<string>();
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The app ended before it listened: " + string.Join('\n', output)));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new AppProcess(process, output, await listening.Task.WaitAsync(StartTimeout, cancellation));

        void Take(string? line)
        {
            if (line is null)
            {
                return;
            }

            lock (output)
            {
                output.Add(line);
            }

            if (Listening().Match(line) is { Success: true } match)
            {
                listening.TrySetResult(new Uri(match.Groups["address"].Value));
            }
        }
    }

    /// <summary>Ends the app as a power cut would (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Asks the app to end (SIGTERM) and waits until it has.</summary>
    public async Task TerminateAsync(CancellationToken cancellation)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    [GeneratedRegex("Now listening on: (?<address>http://[^ ]+)")]
    private static partial Regex Listening();
}
