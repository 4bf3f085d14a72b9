using Ingestion.App.Hosting;
using Microsoft.Extensions.Configuration;

namespace Ingestion.App.Tests.Hosting;

public sealed class StorageSettingsTests
{
    private const string Azurite = "UseDevelopmentStorage=true";

    [Fact]
    public void A_connection_string_leads_to_its_services()
    {
        var settings = Read(("IngestionStorage", Azurite));

        Assert.Equal("http://127.0.0.1:10000/devstoreaccount1", settings.CreateBlobClient().Uri.ToString().TrimEnd('/'));
        Assert.Equal("http://127.0.0.1:10001/devstoreaccount1", settings.CreateQueueClient().Uri.ToString().TrimEnd('/'));
        Assert.Equal("http://127.0.0.1:10002/devstoreaccount1", settings.CreateTableClient().Uri.ToString().TrimEnd('/'));
    }

    [Fact]
    public void Addresses_lead_to_their_services_with_an_identity()
    {
        var settings = Read(
            ("IngestionStorage:blobServiceUri", "https://press.blob.core.windows.net"),
            ("IngestionStorage:queueServiceUri", "https://press.queue.core.windows.net"),
            ("IngestionStorage:tableServiceUri", "https://press.table.core.windows.net"),
            ("IngestionStorage:clientId", "8f7a6f0e-1111-2222-3333-444455556666"));

        Assert.Equal("press.blob.core.windows.net", settings.CreateBlobClient().Uri.Host);
        Assert.Equal("press.queue.core.windows.net", settings.CreateQueueClient().Uri.Host);
        Assert.Equal("press.table.core.windows.net", settings.CreateTableClient().Uri.Host);
    }

    [Fact]
    public void The_storage_of_the_Functions_host_is_the_fallback() =>
        Assert.Equal(10002, Read(("AzureWebJobsStorage", Azurite)).CreateTableClient().Uri.Port);

    [Fact]
    public void Our_own_setting_goes_before_the_fallback() =>
        Assert.Equal(
            20002,
            Read(
                ("AzureWebJobsStorage", Azurite),
                ("IngestionStorage", "AccountName=a;AccountKey=YQ==;BlobEndpoint=http://127.0.0.1:20000/a;TableEndpoint=http://127.0.0.1:20002/a"))
            .CreateTableClient().Uri.Port);

    [Fact]
    public void No_setting_at_all_is_told_with_what_to_set() =>
        Assert.Contains("Set IngestionStorage", Assert.Throws<InvalidOperationException>(() => Read()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://press.table.core.windows.net")]
    [InlineData("press")]
    [InlineData(null)]
    public void An_address_that_is_missing_or_not_https_is_named(string? address)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Read(
            ("IngestionStorage:blobServiceUri", "https://press.blob.core.windows.net"),
            ("IngestionStorage:queueServiceUri", "https://press.queue.core.windows.net"),
            ("IngestionStorage:tableServiceUri", address)));

        Assert.Contains("IngestionStorage__tableServiceUri", failure.Message, StringComparison.Ordinal);
    }

    private static StorageSettings Read(params (string Name, string? Value)[] settings) =>
        StorageSettings.Read(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)))
            .Build());
}
