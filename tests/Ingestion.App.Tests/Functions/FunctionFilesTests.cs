using System.Text.Json;
using Ingestion.App.Functions;
using Ingestion.Testing;

namespace Ingestion.App.Tests.Functions;

/// <summary>What the Functions host reads and what the app does must be the same.</summary>
public sealed class FunctionFilesTests
{
    private static readonly string Folder = Repository.PathOf("src", "Ingestion.App", "Functions");

    [Fact]
    public void Each_function_has_its_file_and_each_file_its_function() =>
        Assert.Equal(
            FunctionList.Blobs.Select(trigger => trigger.Function)
                .Concat(FunctionList.Queues.Select(trigger => trigger.Function))
                .Concat(FunctionList.Timers.Select(trigger => trigger.Function))
                .Concat(FunctionList.Forwarded)
                .Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder, "function.json", SearchOption.AllDirectories)
                .Select(path => Path.GetFileName(Path.GetDirectoryName(path)!))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void A_blob_trigger_listens_to_events_on_its_container_and_takes_bytes() => Assert.All(FunctionList.Blobs, trigger =>
    {
        var binding = Assert.Single(Bindings(trigger.Function));
        Assert.Equal("blobTrigger", Text(binding, "type"));
        Assert.Equal($"{trigger.Container}/{{name}}", Text(binding, "path"));
        Assert.Equal("EventGrid", Text(binding, "source"));
        Assert.Equal("binary", Text(binding, "dataType"));
        Assert.Equal("IngestionStorage", Text(binding, "connection"));
    });

    [Fact]
    public void A_queue_trigger_listens_to_its_queue() => Assert.All(FunctionList.Queues, trigger =>
    {
        var binding = Assert.Single(Bindings(trigger.Function));
        Assert.Equal("queueTrigger", Text(binding, "type"));
        Assert.Equal(trigger.Queue, Text(binding, "queueName"));
        Assert.Equal("IngestionStorage", Text(binding, "connection"));
    });

    [Fact]
    public void A_timer_trigger_keeps_its_schedule() => Assert.All(FunctionList.Timers, trigger =>
    {
        var binding = Assert.Single(Bindings(trigger.Function));
        Assert.Equal("timerTrigger", Text(binding, "type"));
        Assert.Equal(trigger.Schedule.Expression, Text(binding, "schedule"));
    });

    [Fact]
    public void Forwarded_functions_have_no_binding_but_the_request_and_its_answer() => Assert.All(FunctionList.Forwarded, function =>
        Assert.Equal(["httpTrigger", "http"], Bindings(function).Select(binding => Text(binding, "type"))));

    [Fact]
    public void The_api_asks_for_a_key_and_the_page_does_not()
    {
        Assert.Equal(("function", "api/{*path}"), (Text(Bindings("Api")[0], "authLevel"), Text(Bindings("Api")[0], "route")));
        Assert.Equal(("anonymous", "{*path}"), (Text(Bindings("Page")[0], "authLevel"), Text(Bindings("Page")[0], "route")));
    }

    private static JsonElement[] Bindings(string function) =>
        [.. JsonElement.Parse(File.ReadAllText(Path.Combine(Folder, function, "function.json"))).GetProperty("bindings").EnumerateArray()];

    private static string? Text(JsonElement binding, string name) => binding.GetProperty(name).GetString();
}
