using System.Net;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace Ingestion.Tables;

/// <summary>One table. Immutable and safe for use by several threads at once.</summary>
/// <remarks>
/// <para>
/// The names and shapes are those of <c>Azure.Data.Tables</c> for the part that is here; rows are <see cref="TableEntity"/>,
/// or a type of one's own that is a dictionary of properties too.
/// </para>
/// <para>
/// A write whose answer was lost is tried again, and the second try can meet what the first one did. An insert then ends in
/// 409 EntityAlreadyExists, a conditional update or delete in 412 UpdateConditionNotSatisfied, a delete in 404, although the
/// write was done. Whoever meets one of the three reads the row and compares before taking it for a failure. Upserts without
/// condition are safe to repeat.
/// </para>
/// </remarks>
public sealed class TableClient
{
    private readonly TableConnection _connection;

    internal TableClient(TableConnection connection, string tableName)
    {
        TableNames.CheckTable(tableName);
        _connection = connection;
        Name = tableName;
    }

    /// <summary>The table's name.</summary>
    public string Name { get; }

    /// <summary>The account's name.</summary>
    public string AccountName => _connection.AccountName;

    /// <summary>The table's address.</summary>
    public Uri Uri => new(_connection.AddressOf(Name));

    /// <summary>Builds an OData filter from an interpolated string, writing each value in the syntax of its type.</summary>
    /// <remarks>
    /// <c>CreateQueryFilter($"PartitionKey eq {key} and Score ge {0.5}")</c>. Values are text, whole numbers of 32 and 64 bits, doubles,
    /// truth values, moments, GUIDs and bytes; quotes in text are doubled, so a value can never become part of the expression.
    /// </remarks>
    /// <param name="filter">The expression; only what stands in braces is taken for a value.</param>
    /// <exception cref="ArgumentException">A value is null or of a type that a filter cannot hold.</exception>
    public static string CreateQueryFilter(FormattableString filter) => ODataFilter.From(filter);

    /// <summary>Creates the table.</summary>
    /// <exception cref="RequestFailedException">409 when it exists.</exception>
    public Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        CreateAsync(classifier: null, cancellationToken);

    /// <summary>Creates the table unless it exists.</summary>
    public async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        var created = await CreateAsync(AlsoAccepting.Conflict, cancellationToken).ConfigureAwait(false);
        var response = created.GetRawResponse();
        if (response.Status == (int)HttpStatusCode.Conflict)
        {
            // A table that is being deleted is a conflict too, and no table.
            var refusal = new RequestFailedException(response);
            if (refusal.ErrorCode != TableErrorCode.TableAlreadyExists)
            {
                throw refusal;
            }
        }

        return created;
    }

    /// <summary>Deletes the table with all its rows; that it does not exist is no error (status 404 in the response).</summary>
    public async Task<Response> DeleteAsync(CancellationToken cancellationToken = default)
    {
        using var message = _connection.CreateMessage(RequestMethod.Delete, $"Tables('{Name}')", AlsoAccepting.NotFound);
        return await _connection.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Inserts a row.</summary>
    /// <exception cref="RequestFailedException">409 when a row with these keys exists; 404 when the table does not.</exception>
    public Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity, IDictionary<string, object?> =>
        WriteAsync(RequestMethod.Post, Name, entity, ifMatch: null, cancellationToken);

    /// <summary>Inserts a row, or updates the one with these keys whatever its version.</summary>
    public Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity, IDictionary<string, object?> =>
        WriteAsync(MethodOf(mode), PathOf(entity), entity, ifMatch: null, cancellationToken);

    /// <summary>Updates a row that must exist.</summary>
    /// <param name="entity">The row.</param>
    /// <param name="ifMatch">The version that the stored row must have; <see cref="ETag.All"/> for any.</param>
    /// <param name="mode">Whether properties that are not sent stay.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestFailedException">412 when the version is another; 404 when there is no such row.</exception>
    public Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity, IDictionary<string, object?> =>
        ifMatch == default
            ? throw new ArgumentException($"An update names the version that it replaces, or {nameof(ETag)}.{nameof(ETag.All)}.", nameof(ifMatch))
            : WriteAsync(MethodOf(mode), PathOf(entity), entity, ifMatch, cancellationToken);

    /// <summary>Reads a row.</summary>
    /// <param name="partitionKey">Its partition.</param>
    /// <param name="rowKey">Its name within the partition.</param>
    /// <param name="select">The properties to read; all when null. Keys that are not named are not read either.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestFailedException">404 when there is no such row.</exception>
    public async Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity, IDictionary<string, object?>, new()
    {
        var response = await ReadAsync(partitionKey, rowKey, select, classifier: null, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(Entity<T>(response), response);
    }

    /// <summary>Reads a row that may not exist: <see cref="NullableResponse{T}.HasValue"/> says whether it does.</summary>
    /// <param name="partitionKey">Its partition.</param>
    /// <param name="rowKey">Its name within the partition.</param>
    /// <param name="select">The properties to read; all when null. Keys that are not named are not read either.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity, IDictionary<string, object?>, new()
    {
        var response = await ReadAsync(partitionKey, rowKey, select, AlsoAccepting.NotFound, cancellationToken).ConfigureAwait(false);
        return response.Status == (int)HttpStatusCode.NotFound ? new NoEntity<T>(response) : Response.FromValue(Entity<T>(response), response);
    }

    /// <summary>Deletes a row; that it does not exist is no error (status 404 in the response).</summary>
    /// <param name="partitionKey">Its partition.</param>
    /// <param name="rowKey">Its name within the partition.</param>
    /// <param name="ifMatch">The version that the row must have; any when left out.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestFailedException">412 when the version is another.</exception>
    public async Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        using var message = _connection.CreateMessage(RequestMethod.Delete, TableConnection.PathOf(Name, partitionKey, rowKey), AlsoAccepting.NotFound);
        message.Request.Headers.SetValue("If-Match", (ifMatch == default ? ETag.All : ifMatch).ToString());
        return await _connection.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the rows that a filter takes, in the order of partition and row key, a page a request.</summary>
    /// <remarks>
    /// A page may be empty and have a continuation: the service ends a page at a partition's end and after five seconds. The
    /// end is reached when <see cref="Page{T}.ContinuationToken"/> is null. To go on later, give the token to
    /// <see cref="AsyncPageable{T}.AsPages"/> of a query with the same filter and select.
    /// </remarks>
    /// <param name="filter">An OData filter of at most 15 comparisons, made by <see cref="CreateQueryFilter"/>; all rows when null.</param>
    /// <param name="maxPerPage">Rows a page, 1 to 1,000; 1,000 when null.</param>
    /// <param name="select">The properties to read; all when null. Keys that are not named are not read either.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity, IDictionary<string, object?>, new()
    {
        var selected = Join(select);
        return new QueryPageable<T>(
            async (next, pageSize, token) =>
            {
                using var message = _connection.CreateMessage(RequestMethod.Get, $"{Name}()");
                QueryOptions.Apply(message.Request.Uri, filter, pageSize, selected);
                if (next is { } continuation)
                {
                    message.Request.Uri.AppendQuery("NextPartitionKey", continuation.First);
                    if (continuation.Second is { } nextRowKey)
                    {
                        message.Request.Uri.AppendQuery("NextRowKey", nextRowKey);
                    }
                }

                var response = await _connection.SendAsync(message, token).ConfigureAwait(false);
                using var json = JsonDocument.Parse(response.Content);
                return Page<T>.FromValues(
                    [.. json.RootElement.GetProperty("value").EnumerateArray().Select(EntityReader.Read<T>)],
                    ContinuationToken.From(response, "x-ms-continuation-NextPartitionKey", "x-ms-continuation-NextRowKey")?.ToString(),
                    response);
            },
            maxPerPage,
            cancellationToken);
    }

    /// <summary>Does all of the actions or none.</summary>
    /// <param name="transactionActions">1 to 100 actions on different rows of one partition, at most 4 MiB together.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The responses to the actions in their order, each with the row's new version in its ETag header.</returns>
    /// <exception cref="ArgumentException">The actions break one of those bounds; nothing was sent.</exception>
    /// <exception cref="TableTransactionFailedException">An action was refused; nothing was written.</exception>
    /// <exception cref="FormatException">The answer cannot be read; what became of the actions is unknown.</exception>
    public async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        TableTransactionAction[] actions = [.. transactionActions];
        using var message = _connection.CreateMessage(RequestMethod.Post, "$batch");
        message.Request.Headers.SetValue("Content-Type", TransactionContent.ContentType);
        message.Request.Content = RequestContent.Create(TransactionContent.Write(_connection, Name, actions));
        var response = await _connection.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(TransactionAnswer.ReadOrThrow(response, actions.Length), response);
    }

    private static RequestMethod MethodOf(TableUpdateMode mode) =>
        mode switch
        {
            TableUpdateMode.Merge => RequestMethod.Patch,
            TableUpdateMode.Replace => RequestMethod.Put,
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Not an update mode."),
        };

    private static string? Join(IEnumerable<string>? select) => select is null ? null : string.Join(',', select);

    private static T Entity<T>(Response response)
        where T : class, ITableEntity, IDictionary<string, object?>, new()
    {
        using var json = JsonDocument.Parse(response.Content);
        return EntityReader.Read<T>(json.RootElement);
    }

    private string PathOf(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return TableConnection.PathOf(Name, entity.PartitionKey, entity.RowKey);
    }

    private async Task<Response<TableItem>> CreateAsync(ResponseClassifier? classifier, CancellationToken cancellationToken)
    {
        using var message = _connection.CreateMessage(RequestMethod.Post, "Tables", classifier);
        SetContent(message.Request, Encoding.UTF8.GetBytes($$"""{"TableName":"{{Name}}"}"""));
        var response = await _connection.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(new TableItem(Name), response);
    }

    private async Task<Response> ReadAsync(
        string partitionKey, string rowKey, IEnumerable<string>? select, ResponseClassifier? classifier, CancellationToken cancellationToken)
    {
        using var message = _connection.CreateMessage(RequestMethod.Get, TableConnection.PathOf(Name, partitionKey, rowKey), classifier);
        QueryOptions.Apply(message.Request.Uri, filter: null, pageSize: null, Join(select));
        return await _connection.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Response> WriteAsync(RequestMethod method, string path, ITableEntity entity, ETag? ifMatch, CancellationToken cancellationToken)
    {
        using var message = _connection.CreateMessage(method, path);
        SetContent(message.Request, EntityWriter.Write(entity));
        if (ifMatch is { } version)
        {
            message.Request.Headers.SetValue("If-Match", version.ToString());
        }

        return await _connection.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    private static void SetContent(Request request, ReadOnlyMemory<byte> json)
    {
        request.Headers.SetValue("Content-Type", TableConnection.Json);
        request.Headers.SetValue("Prefer", "return-no-content");
        request.Content = RequestContent.Create(json);
    }
}
