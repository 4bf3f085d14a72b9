using System.Text.RegularExpressions;
using Ingestion.App.Hosting;
using Ingestion.Testing;
using Microsoft.Extensions.Configuration;

namespace Ingestion.App.Tests.Infrastructure;

/// <summary>The infrastructure has what the app and its functions ask for, under the same names.</summary>
public sealed partial class DeployedAppTests(BicepFiles files) : IClassFixture<BicepFiles>
{
    // https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage
    private const string StorageBlobDataOwner = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b";
    private const string StorageQueueDataContributor = "974c5e8b-45b9-4653-ba55-5f855dd0fb88";
    private const string StorageTableDataContributor = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3";

    private IReadOnlyList<string> Settings => files["app/functions.bicep"].Resource("settings").Properties;

    private IReadOnlyList<string> Containers => [.. files["app/storage.bicep"].Variables
        .Where(variable => variable.Name.EndsWith("Container", StringComparison.Ordinal)).Select(variable => variable.Value.GetString()!)];

    private IReadOnlyList<string> Queues
    {
        get
        {
            var queues = files["app/storage.bicep"].Strings("queues").ToList();
            return [.. queues, .. queues.Select(queue => $"{queue}-poison"), "webjobs-blobtrigger-poison"];
        }
    }

    [Fact]
    public void Every_container_that_the_app_reads_is_made()
    {
        Assert.Empty(Constants("Container").Except(Containers));
        Assert.Empty(FunctionBinding.All.Select(binding => binding.Container).OfType<string>().Except(Containers));
    }

    [Fact]
    public void Every_queue_that_the_app_reads_is_made()
    {
        Assert.Empty(Constants("Queue").Except(Queues));
        Assert.Empty(FunctionBinding.All.Select(binding => binding.QueueName).OfType<string>().Except(Queues));
    }

    [Fact]
    public void Every_connection_that_a_function_names_is_set_for_an_identity()
    {
        var connections = FunctionBinding.All.Select(binding => binding.Connection).OfType<string>().Append("AzureWebJobsStorage").Distinct();

        Assert.All(connections, connection => Assert.All(
            ["blobServiceUri", "queueServiceUri", "credential", "clientId"], key => Assert.Contains($"{connection}__{key}", Settings)));
    }

    [Fact]
    public void The_app_finds_its_storage_in_the_settings()
    {
        var values = Settings.ToDictionary(
            name => name.Replace("__", ":", StringComparison.Ordinal),
            name => name.EndsWith("Uri", StringComparison.Ordinal) ? "https://account.example" : "value");

        var storage = StorageSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values!).Build());

        Assert.Equal("account.example", storage.CreateBlobClient().Uri.Host);
        Assert.All(Settings.Where(name => name.StartsWith(StorageSettings.Name, StringComparison.Ordinal)), name => Assert.Contains($"AzureWebJobsStorage{name[StorageSettings.Name.Length..]}", Settings));
    }

    [Fact]
    public void Every_setting_that_a_function_json_refers_to_is_set() =>
        Assert.All(
            Directory.EnumerateFiles(Repository.PathOf("src", "Ingestion.App", "Functions"), "function.json", SearchOption.AllDirectories),
            file => Assert.All(SettingReference().Matches(File.ReadAllText(file)), reference => Assert.Contains(reference.Groups[1].Value, Settings)));

    [Fact]
    public void The_app_has_the_role_for_each_service_that_it_calls()
    {
        var services = typeof(IngestionStorage).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name)
            .Concat(FunctionBinding.All.Select(binding => binding.Type)).ToList();
        var access = files["app/access.bicep"];
        var granted = access.Strings("appRoles").Select(role => access.Value("roles").GetProperty(role.Split('.')[1]).GetString()).ToList();

        // A blob trigger needs the queues too: the host hands each event on through one of its own.
        Assert.Equal(services.Any(service => service is "Azure.Storage.Blobs" or "blobTrigger"), granted.Contains(StorageBlobDataOwner));
        Assert.Equal(services.Any(service => service is "Azure.Storage.Queues" or "queueTrigger" or "blobTrigger"), granted.Contains(StorageQueueDataContributor));
        Assert.Equal(services.Contains("Ingestion.Tables"), granted.Contains(StorageTableDataContributor));
        Assert.Equal(3, granted.Count);
    }

    [Fact]
    public void New_articles_are_sent_to_the_function_that_ingests_them()
    {
        var events = files["events.bicep"];
        var function = FunctionName().Match(events.Resource("articleEvents").Text).Groups[1].Value;

        var trigger = Assert.Single(FunctionBinding.All, binding => binding.Function == function);

        Assert.Equal("blobTrigger", trigger.Type);
        Assert.Equal($"/blobServices/default/containers/{trigger.Container}/", events.Value("articles").GetString());
    }

    [Fact]
    public void New_archives_are_sent_to_a_queue_that_is_made()
    {
        var events = files["events.bicep"];

        Assert.Contains(events.Value("archives").GetString()!.Split('/')[^2], Containers);
        Assert.Contains(QueueName().Match(events.Resource("archiveEvents").Text).Groups[1].Value, Queues);
    }

    [Fact]
    public void No_account_key_is_accepted()
    {
        Assert.Contains("allowSharedKeyAccess: false", files["app/storage.bicep"].Resource("account").Text, StringComparison.Ordinal);
        Assert.All(files.All.Where(file => file.Path != "infra/events.bicep"), file => Assert.DoesNotContain("listKeys", file.Uses));
    }

    // The names that the app's code has for its containers or queues.
    private static IEnumerable<string> Constants(string ending) =>
        typeof(IngestionStorage).GetFields()
            .Where(field => field.IsLiteral && field.Name.EndsWith(ending, StringComparison.Ordinal))
            .Select(field => (string)field.GetRawConstantValue()!);

    [GeneratedRegex(@"%(\w+)%")]
    private static partial Regex SettingReference();

    [GeneratedRegex(@"functionName=Host\.Functions\.(\w+)")]
    private static partial Regex FunctionName();

    [GeneratedRegex(@"queueName: '([\w-]+)'")]
    private static partial Regex QueueName();
}
