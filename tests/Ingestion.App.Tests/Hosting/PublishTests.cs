using System.Diagnostics;
using System.Text.Json;
using Ingestion.App.Functions;
using Ingestion.Testing;

namespace Ingestion.App.Tests.Hosting;

/// <summary>What <c>dotnet publish</c> lays out is what the Functions host is given.</summary>
public sealed class PublishTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ingestion-publish-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_folder_has_what_the_host_needs_and_no_local_settings()
    {
        await PublishAsync();

        var program = Read("host.json").GetProperty("customHandler").GetProperty("description").GetProperty("defaultExecutablePath").GetString()!;
        var path = Path.Combine(_folder, OperatingSystem.IsWindows() ? $"{program}.exe" : program);
        Assert.True(File.Exists(path), $"{path} is not there.");
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute), "It may not be run.");
        Assert.Equal(
            Functions().Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(_folder, "function.json", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(_folder, Path.GetDirectoryName(file)!))
                .Order(StringComparer.Ordinal));
        Assert.Equal("EventGrid", Source());
        Assert.True(File.Exists(Path.Combine(_folder, "ingestion.model")));
        Assert.Empty(Directory.EnumerateFiles(_folder, "*local.settings*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task The_switch_makes_the_blob_trigger_poll()
    {
        await PublishAsync("-p:BlobTriggerSource=LogsAndContainerScan");

        Assert.Equal("LogsAndContainerScan", Source());
    }

    private static IEnumerable<string> Functions() =>
        [
            .. FunctionList.Blobs.Select(trigger => trigger.Function),
            .. FunctionList.Queues.Select(trigger => trigger.Function),
            .. FunctionList.Timers.Select(trigger => trigger.Function),
            .. FunctionList.Forwarded,
        ];

    private string? Source() => Read(Path.Combine("IngestArticle", "function.json")).GetProperty("bindings")[0].GetProperty("source").GetString();

    private JsonElement Read(string file) => JsonElement.Parse(File.ReadAllText(Path.Combine(_folder, file)));

    // What the test's own build made is laid out, of the same configuration: a whole publish takes minutes.
    private async Task PublishAsync(params string[] more)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo(
            "dotnet",
            ["publish", Repository.PathOf("src", "Ingestion.App"), "--no-build", "-c", configuration, "-o", _folder, .. more])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var publish = Process.Start(start)!;
        var errors = publish.StandardError.ReadToEndAsync(Cancellation);
        var output = await publish.StandardOutput.ReadToEndAsync(Cancellation);
        await publish.WaitForExitAsync(Cancellation);
        Assert.True(publish.ExitCode == 0, output + await errors);
    }
}
