using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Ingestion.Cli.Azurite;

namespace Ingestion.Cli.Tests.Azurite;

public sealed class AzuriteProcessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_taken_port_is_named_or_another_is_found()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var taken = ((IPEndPoint)listener.LocalEndpoint).Port;
        var installation = await AzuriteInstallation.EnsureAsync(progress: null, Cancellation);
        var options = new AzuriteOptions { Ports = new AzuritePorts(0, taken, 0) };

        var refusal = await Assert.ThrowsAsync<AzuriteUnavailableException>(() => AzuriteProcess.StartAsync(installation, options, Cancellation));
        await using var azurite = await AzuriteProcess.StartAsync(installation, options with { FreePortsWhenTaken = true }, Cancellation);

        Assert.Contains($"{taken}", refusal.Message, StringComparison.Ordinal);
        Assert.NotEqual(taken, azurite.Ports.Queue);
        Assert.Contains($"QueueEndpoint=http://127.0.0.1:{azurite.Ports.Queue}/devstoreaccount1;", azurite.ConnectionString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_emulator_ends_with_the_pipe_to_it_and_not_with_the_terminal_s_interrupt()
    {
        var node = await Node.FindAsync(Cancellation);
        using var child = Process.Start(new ProcessStartInfo(
            node.NodePath,
            [.. Lifeline.Arguments, "--eval", "process.once('SIGINT', () => process.exit(3)); process.once('SIGTERM', () => process.exit(4)); setInterval(() => {}, 1000); setTimeout(() => console.log('ready'), 100)"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Assert.Equal("ready", await child.StandardOutput.ReadLineAsync(Cancellation));

        if (!OperatingSystem.IsWindows())
        {
            using var interrupt = Process.Start("kill", ["-INT", $"{child.Id}"]);
            await interrupt.WaitForExitAsync(Cancellation);
            await Task.Delay(300, Cancellation);
            Assert.False(child.HasExited);
        }

        child.StandardInput.Close();
        await child.WaitForExitAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

        Assert.Equal(4, child.ExitCode);
    }
}
