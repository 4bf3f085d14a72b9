using System.Net.Sockets;
using Ingestion.Cli.Tests.Support;

namespace Ingestion.Cli.Tests.Demo;

public sealed class DemoTests : IDisposable
{
    private readonly WorkFolder _folder = new WorkFolder()
        .With("articles/latihan.txt", SampleText.Exercise)
        .With("articles/sub/tuduhan.txt", SampleText.Accusation)
        .With("articles/cuaca.txt", SampleText.Weather)
        .With("articles/kosong.txt", "")
        .With("articles/[red]markup[/].json", """{"title":"[bold]\u001B[2JLatihan gabungan[/]","text":"Armada Rusia dan China memulai latihan gabungan di laut, kata juru bicara pada Senin."}""");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Once_shows_a_row_for_each_file_and_three_questions_and_leaves_nothing_running()
    {
        var run = await IngestionProgram.RunAsync(_folder.Path, "demo", "articles", "--once");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.True(Directory.Exists(Path.Combine(_folder.Path, ".azurite")));
        foreach (var shown in new[] { "Laut Jepang", "China rejects claim", "Hujan Ringan", "kosong.txt", "[bold]", "joint-exercise: ", "arms-supply-allegation: ", "2024-09-10" })
        {
            Assert.Contains(shown, run.Output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain('\u001B', run.Output);
        Assert.Equal(3, run.Output.Split('\n').Count(line => line.TrimStart().StartsWith("curl 'http://127.0.0.1:", StringComparison.Ordinal)));
        await AssertNothingListensAsync(run.Output);
    }

    [Fact]
    public async Task Without_once_it_serves_until_the_interrupt_and_ends_what_it_started()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows cannot send one process an interrupt.");
        await using var demo = IngestionProgram.Start(_folder.Path, ["demo", "articles"], awaited: "Serving until Ctrl-C");

        var printed = await demo.UntilPrintedAsync();
        var app = IngestionProgram.PortsIn(printed)[^1];
        using var client = new HttpClient();
        Assert.Contains("\"ok\"", await client.GetStringAsync($"http://127.0.0.1:{app}/api/health", Cancellation), StringComparison.Ordinal);
        await demo.InterruptAsync();
        var run = await demo.WaitAsync().WaitAsync(TimeSpan.FromMinutes(2), Cancellation);

        Assert.True(run.ExitCode == 0, $"Exit code {run.ExitCode}: {run.Errors}");
        await AssertNothingListensAsync(run.Output);
    }

    private static async Task AssertNothingListensAsync(string output)
    {
        var ports = IngestionProgram.PortsIn(output);
        Assert.Equal(4, ports.Count);
        foreach (var port in ports)
        {
            using var client = new TcpClient();
            await Assert.ThrowsAsync<SocketException>(async () => await client.ConnectAsync("127.0.0.1", port, Cancellation));
        }
    }
}
