using System.Globalization;
using System.Text.Json;
using Ingestion.App.Functions;
using Ingestion.App.Listener;
using Ingestion.Testing;

namespace Ingestion.App.Tests.Functions;

public sealed class HostFileTests
{
    private static readonly JsonElement Host = Read("host.json");

    [Fact]
    public void It_has_no_setting_that_the_host_does_not_know()
    {
        var known = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Functions", "Cases", "host-settings.txt"));

        Assert.All(Paths(Host, ""), path => Assert.Contains(path, known));
    }

    [Fact]
    public void Requests_are_forwarded_to_the_published_program()
    {
        var handler = Host.GetProperty("customHandler");

        Assert.Equal("Ingestion.App", handler.GetProperty("description").GetProperty("defaultExecutablePath").GetString());
        Assert.True(handler.GetProperty("enableForwardingHttpRequest").GetBoolean());
        Assert.Equal("", Setting("http", "routePrefix").GetString());
    }

    [Fact]
    public void Deliveries_are_as_many_as_the_app_alone_makes()
    {
        Assert.Equal(DeliveryLimits.Attempts, Setting("blobs", "poisonBlobThreshold").GetInt32());
        Assert.Equal(DeliveryLimits.Attempts, Setting("queues", "maxDequeueCount").GetInt32());
        Assert.Equal(ListenerLimits.Parallelism, Setting("blobs", "maxDegreeOfParallelism").GetInt32());
        Assert.Equal(ListenerLimits.Messages, Setting("queues", "batchSize").GetInt32());
        Assert.Equal("base64", Setting("queues", "messageEncoding").GetString());
    }

    [Fact]
    public void A_run_of_an_archive_hands_on_long_before_the_host_ends_it() =>
        Assert.True(TimeSpan.Parse(Host.GetProperty("functionTimeout").GetString()!, CultureInfo.InvariantCulture) >= 2 * ArchiveLimits.Turn);

    [Fact]
    public void No_function_multiplies_the_attempts_by_a_retry_of_its_own() => Assert.All(
        Directory.EnumerateFiles(Repository.PathOf("src", "Ingestion.App", "Functions"), "function.json", SearchOption.AllDirectories),
        path => Assert.Equal(["bindings"], JsonElement.Parse(File.ReadAllText(path)).EnumerateObject().Select(member => member.Name)));

    [Fact]
    public void The_sample_of_local_settings_has_what_the_tools_and_the_triggers_need()
    {
        var values = Read("local.settings.sample.json").GetProperty("Values");

        Assert.Equal("custom", values.GetProperty("FUNCTIONS_WORKER_RUNTIME").GetString());
        Assert.Equal("UseDevelopmentStorage=true", values.GetProperty("AzureWebJobsStorage").GetString());
        Assert.Equal("UseDevelopmentStorage=true", values.GetProperty("IngestionStorage").GetString());
    }

    [Fact]
    public void The_reason_of_each_number_is_told()
    {
        var reasons = File.ReadAllText(Repository.PathOf("docs", "hosting.md"));

        Assert.All(
            Paths(Host, "").Where(path => path.StartsWith("extensions.", StringComparison.Ordinal) || path == "functionTimeout").Select(path => path.Split('.')[^1]),
            setting => Assert.Contains($"{setting}`", reasons, StringComparison.Ordinal));
    }

    private static JsonElement Setting(string extension, string name) =>
        Host.GetProperty("extensions").GetProperty(extension).GetProperty(name);

    private static JsonElement Read(string name) => JsonElement.Parse(File.ReadAllText(Repository.PathOf(name)));

    private static IEnumerable<string> Paths(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(member => Paths(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}"))
        : [path];
}
