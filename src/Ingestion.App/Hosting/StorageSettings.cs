using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.App.Hosting;

/// <summary>Where the storage is, by the settings' names of Azure Functions.</summary>
/// <remarks>
/// <c>IngestionStorage</c> is a connection string (<c>UseDevelopmentStorage=true</c> is Azurite), or, for a managed
/// identity, <c>IngestionStorage__blobServiceUri</c>, <c>IngestionStorage__queueServiceUri</c> and
/// <c>IngestionStorage__tableServiceUri</c> with an optional <c>IngestionStorage__clientId</c>. Where it is absent
/// <c>AzureWebJobsStorage</c> is read in the same way.
/// </remarks>
public sealed class StorageSettings
{
    /// <summary>The setting that is read first.</summary>
    public const string Name = "IngestionStorage";

    /// <summary>The setting that spreads each topic's rows over partitions: 1, which is usual, or 16; never lowered.</summary>
    public const string SpreadName = "IngestionPartitionSpread";

    private const string FallbackName = "AzureWebJobsStorage";

    private readonly string? _connectionString;
    private readonly Uri? _blobs;
    private readonly Uri? _queues;
    private readonly Uri? _tables;
    private readonly TokenCredential? _credential;
    private readonly PartitionSpread _spread;

    private StorageSettings(string connectionString, PartitionSpread spread) => (_connectionString, _spread) = (connectionString, spread);

    private StorageSettings(Uri blobs, Uri queues, Uri tables, TokenCredential credential, PartitionSpread spread) =>
        (_blobs, _queues, _tables, _credential, _spread) = (blobs, queues, tables, credential, spread);

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidOperationException">None is set, or one is no address; the message says what to set.</exception>
    public static StorageSettings Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var spread = ReadSpread(configuration[SpreadName]);
        return TryRead(configuration.GetSection(Name), spread)
            ?? TryRead(configuration.GetSection(FallbackName), spread)
            ?? throw new InvalidOperationException(
                $"No storage is set. Set {Name} to a connection string (UseDevelopmentStorage=true for Azurite on its "
                + $"usual ports), or {Name}__blobServiceUri, {Name}__queueServiceUri and {Name}__tableServiceUri for a managed identity.");
    }

    /// <summary>A client of the blob service.</summary>
    public BlobServiceClient CreateBlobClient(BlobClientOptions? options = null) =>
        _connectionString is null ? new(_blobs, _credential, options) : new(_connectionString, options);

    /// <summary>A client of the queue service. Messages are in base64, as the Functions host and Event Grid write them.</summary>
    public QueueServiceClient CreateQueueClient(QueueClientOptions? options = null)
    {
        options ??= new QueueClientOptions();
        options.MessageEncoding = QueueMessageEncoding.Base64;
        return _connectionString is null ? new(_queues, _credential, options) : new(_connectionString, options);
    }

    /// <summary>A client of the table service.</summary>
    public TableServiceClient CreateTableClient(TableClientOptions? options = null) =>
        _connectionString is null ? new(_tables!, _credential!, options) : new(_connectionString, options);

    /// <summary>The tables, with each topic's rows spread as the settings say.</summary>
    public IngestionTables CreateTables(TableClientOptions? options = null) => new(CreateTableClient(options), spread: _spread);

    private static PartitionSpread ReadSpread(string? text) => text switch
    {
        null or "" or "1" => PartitionSpread.None,
        "16" => PartitionSpread.Sixteen,
        _ => throw new InvalidOperationException($"{SpreadName} is '{text}'. Set it to 1 or 16."),
    };

    private static StorageSettings? TryRead(IConfigurationSection section, PartitionSpread spread)
    {
        if (!string.IsNullOrWhiteSpace(section.Value))
        {
            return new StorageSettings(section.Value, spread);
        }

        return section["blobServiceUri"] is null && section["queueServiceUri"] is null && section["tableServiceUri"] is null
            ? null
            : new StorageSettings(
                ServiceUri(section, "blobServiceUri"),
                ServiceUri(section, "queueServiceUri"),
                ServiceUri(section, "tableServiceUri"),
                Credential(section["clientId"]),
                spread);
    }

    private static Uri ServiceUri(IConfigurationSection section, string key) =>
        Uri.TryCreate(section[key], UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
            ? uri
            : throw new InvalidOperationException(
                $"{section.Key}__{key} is '{section[key]}'. Set it to the service's https address, such as "
                + "https://ACCOUNT.blob.core.windows.net.");

    private static TokenCredential Credential(string? clientId) =>
        string.IsNullOrWhiteSpace(clientId)
            ? new DefaultAzureCredential()
            : new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId));
}
