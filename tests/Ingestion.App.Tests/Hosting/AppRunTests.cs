using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Ingestion.App.Hosting;
using Ingestion.App.Tests.Support;

namespace Ingestion.App.Tests.Hosting;

public sealed class AppRunTests
{
    // Nothing listens there: what is tested needs no storage.
    private const string NoStorage =
        "AccountName=a;AccountKey=YQ==;BlobEndpoint=http://127.0.0.1:9/a;QueueEndpoint=http://127.0.0.1:9/a;TableEndpoint=http://127.0.0.1:9/a";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_handler_listens_where_the_host_says_and_never_ends_with_success()
    {
        var (port, inherited) = (FreePort.Find(), FreePort.Find());
        await using var app = await AppProcess.StartAsync(
            [],
            Cancellation,
            ("FUNCTIONS_CUSTOMHANDLER_PORT", $"{port}"),
            ("ASPNETCORE_URLS", $"http://127.0.0.1:{inherited}"),
            ("IngestionStorage", NoStorage));

        Assert.Equal(port, app.Client.BaseAddress!.Port);
        using var ping = await app.Client.GetAsync("/", Cancellation);
        Assert.Equal(HttpStatusCode.OK, ping.StatusCode);

        await app.TerminateAsync(Cancellation);
        Assert.Equal(AppRun.Failure, app.ExitCode);
    }

    [Fact]
    public async Task A_handler_whose_host_is_gone_ends()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The system does not tell who started a process.");
        var start = new ProcessStartInfo("sh", ["-c", "dotnet \"$0\" & echo $!; wait", AppProcess.Program]) { RedirectStandardOutput = true };
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{FreePort.Find()}";
        start.Environment["IngestionStorage"] = NoStorage;
        using var host = Process.Start(start)!;
        using var handler = Process.GetProcessById(int.Parse((await host.StandardOutput.ReadLineAsync(Cancellation))!, System.Globalization.CultureInfo.InvariantCulture));
        while (await host.StandardOutput.ReadLineAsync(Cancellation) is { } line && !line.Contains("Now listening", StringComparison.Ordinal))
        {
        }

        host.Kill();

        try
        {
            await handler.WaitForExitAsync(Cancellation).WaitAsync(Patience, Cancellation);
        }
        finally
        {
            handler.Kill();
        }
    }

    [Fact]
    public async Task An_app_without_its_model_ends_with_a_failure() =>
        Assert.Equal(
            AppRun.Failure,
            (await AppProcess.RunAsync([$"--IngestionStorage={NoStorage}", "--urls=http://127.0.0.1:0", "--IngestionModel=nowhere.model"], Cancellation)).ExitCode);

    [Fact]
    public async Task An_app_without_a_setting_says_which_in_a_line()
    {
        var (exitCode, errors) = await AppProcess.RunAsync([], Cancellation);

        Assert.Equal(AppRun.Failure, exitCode);
        Assert.Contains("Set IngestionStorage", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_whose_port_is_taken_says_so_in_a_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var (exitCode, errors) = await AppProcess.RunAsync(
            [$"--IngestionStorage={NoStorage}", $"--urls=http://{taken.LocalEndpoint}", "--Logging:LogLevel:Default=None"], Cancellation);

        Assert.Equal(AppRun.Failure, exitCode);
        Assert.Contains("in use", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
    }
}
