using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingestion.Tables;

/// <summary>A storage account's tables. Immutable and safe for use by several threads at once.</summary>
/// <remarks>
/// Failed requests are tried again as <see cref="ClientOptions.Retry"/> says. When no answer came at all, what is thrown is a
/// <see cref="RequestFailedException"/> with status 0, or an <see cref="AggregateException"/> of one for each try.
/// </remarks>
public sealed class TableServiceClient
{
    private const string TokenScope = "https://storage.azure.com/.default";

    private readonly TableConnection _connection;

    /// <summary>Connects by a connection string.</summary>
    /// <param name="connectionString">
    /// <c>UseDevelopmentStorage=true</c>, or <c>AccountName</c> and <c>AccountKey</c>, or <c>SharedAccessSignature</c>; with
    /// <c>TableEndpoint</c>, or <c>EndpointSuffix</c> (core.windows.net when left out) and <c>DefaultEndpointsProtocol</c>
    /// (https when left out).
    /// </param>
    /// <param name="options">How to talk to the service.</param>
    /// <exception cref="FormatException">A part is missing or malformed; the message names it.</exception>
    public TableServiceClient(string connectionString, TableClientOptions? options = null)
    {
        var parsed = TableConnectionString.Parse(connectionString);
        _connection = parsed.Sas is null ? Connect(parsed.Endpoint, parsed.SharedKey!, options) : Connect(parsed.Endpoint, parsed.Sas, options);
    }

    /// <summary>Connects with an account key.</summary>
    /// <param name="endpoint">The account's table endpoint, such as <c>https://account.table.core.windows.net</c>.</param>
    /// <param name="credential">The account and its key.</param>
    /// <param name="options">How to talk to the service.</param>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options = null) =>
        _connection = Connect(endpoint, credential, options);

    /// <summary>Connects with a shared access signature.</summary>
    /// <param name="endpoint">The account's table endpoint, without the signature.</param>
    /// <param name="credential">The signature.</param>
    /// <param name="options">How to talk to the service.</param>
    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null) =>
        _connection = Connect(endpoint, credential, options);

    /// <summary>Connects as an identity of Microsoft Entra ID; the endpoint must be https.</summary>
    /// <param name="endpoint">The account's table endpoint.</param>
    /// <param name="credential">The identity, which needs a data role on the account.</param>
    /// <param name="options">How to talk to the service.</param>
    public TableServiceClient(Uri endpoint, TokenCredential credential, TableClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        _connection = new TableConnection(
            endpoint, new BearerTokenAuthenticationPolicy(credential, TokenScope), HttpPipelinePosition.PerRetry, options ?? new TableClientOptions());
    }

    /// <summary>The table endpoint.</summary>
    public Uri Uri => _connection.Endpoint;

    /// <summary>The account's name.</summary>
    public string AccountName => _connection.AccountName;

    /// <summary>A client for one table, which need not exist; no request is made.</summary>
    /// <param name="tableName">3 to 63 letters and digits, the first a letter.</param>
    /// <exception cref="ArgumentException">The name breaks those rules.</exception>
    public TableClient GetTableClient(string tableName) => new(_connection, tableName);

    /// <summary>Creates a table unless it exists.</summary>
    /// <param name="tableName">3 to 63 letters and digits, the first a letter.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestFailedException">The service refused, for one because the table is being deleted.</exception>
    public Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Deletes a table with all its rows; that it does not exist is no error (status 404 in the response).</summary>
    /// <param name="tableName">The table's name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).DeleteAsync(cancellationToken);

    /// <summary>Lists the account's tables in the order of their names.</summary>
    /// <param name="filter">An OData filter on <c>TableName</c>; all when null. See <see cref="TableClient.CreateQueryFilter"/>.</param>
    /// <param name="maxPerPage">Tables a page, 1 to 1,000; 1,000 when null.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public AsyncPageable<TableItem> QueryAsync(string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new QueryPageable<TableItem>(
            async (next, pageSize, token) =>
            {
                using var message = _connection.CreateMessage(RequestMethod.Get, "Tables");
                QueryOptions.Apply(message.Request.Uri, filter, pageSize, select: null);
                if (next is { } continuation)
                {
                    message.Request.Uri.AppendQuery("NextTableName", continuation.First);
                }

                var response = await _connection.SendAsync(message, token).ConfigureAwait(false);
                using var json = JsonDocument.Parse(response.Content);
                return Page<TableItem>.FromValues(
                    [.. json.RootElement.GetProperty("value").EnumerateArray().Select(table => new TableItem(table.GetProperty("TableName").GetString()!))],
                    ContinuationToken.From(response, "x-ms-continuation-NextTableName")?.ToString(),
                    response);
            },
            maxPerPage,
            cancellationToken);

    private static TableConnection Connect(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        options ??= new TableClientOptions();
        return new TableConnection(endpoint, new SharedKeyLitePolicy(credential, options.Clock), HttpPipelinePosition.PerRetry, options);
    }

    private static TableConnection Connect(Uri endpoint, AzureSasCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new TableConnection(endpoint, new SasPolicy(credential), HttpPipelinePosition.PerCall, options ?? new TableClientOptions());
    }
}
