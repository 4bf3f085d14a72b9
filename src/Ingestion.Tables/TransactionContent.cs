using System.Buffers;
using System.Text;
using Azure;

namespace Ingestion.Tables;

/// <summary>A transaction as a multipart body, computed whole so that its length is known and a retry sends the same.</summary>
/// <remarks>
/// "Performing entity group transactions": a batch of one change set, each of its parts an HTTP request with an absolute address. A part's
/// JSON is one line that begins with a brace, and keys are escaped, so no content can look like a boundary and these can be constant.
/// </remarks>
internal static class TransactionContent
{
    public const string ContentType = "multipart/mixed; boundary=" + Batch;

    private const string Batch = "batch_ingestion";
    private const string ChangeSet = "changeset_ingestion";

    /// <summary>Writes the body.</summary>
    /// <exception cref="ArgumentException">The transaction is beyond one of the service's bounds; the message says which.</exception>
    public static ReadOnlyMemory<byte> Write(TableConnection connection, string table, IReadOnlyList<TableTransactionAction> actions)
    {
        Check(actions);
        var buffer = new ArrayBufferWriter<byte>();
        Append(buffer, $"--{Batch}\r\nContent-Type: multipart/mixed; boundary={ChangeSet}\r\n\r\n");
        foreach (var action in actions)
        {
            Append(buffer, $"--{ChangeSet}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            WritePart(buffer, connection, table, action);
        }

        Append(buffer, $"--{ChangeSet}--\r\n--{Batch}--\r\n");
        return buffer.WrittenCount <= TableLimits.MostTransactionBytes
            ? buffer.WrittenMemory
            : throw new ArgumentException(
                $"The transaction of {actions.Count} actions is {buffer.WrittenCount} bytes long; Table Storage allows {TableLimits.MostTransactionBytes} (4 MiB).",
                nameof(actions));
    }

    private static void WritePart(ArrayBufferWriter<byte> buffer, TableConnection connection, string table, TableTransactionAction action)
    {
        var row = TableConnection.PathOf(table, action.Entity.PartitionKey, action.Entity.RowKey);
        var (method, path) = action.ActionType switch
        {
            TableTransactionActionType.Add => ("POST", table),
            TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => ("PATCH", row),
            TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => ("PUT", row),
            _ => ("DELETE", row),
        };
        Append(buffer, $"{method} {connection.AddressOf(path)} HTTP/1.1\r\nAccept: {TableConnection.JsonWithTypes}\r\nDataServiceVersion: {TableConnection.DataServiceVersion}\r\n");
        if (action.ActionType is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete)
        {
            Append(buffer, $"If-Match: {(action.ETag == default ? ETag.All : action.ETag)}\r\n");
        }

        if (action.ActionType == TableTransactionActionType.Add)
        {
            Append(buffer, "Prefer: return-no-content\r\n");
        }

        if (action.ActionType != TableTransactionActionType.Delete)
        {
            Append(buffer, $"Content-Type: {TableConnection.Json}\r\n\r\n");
            buffer.Write(EntityWriter.Write(action.Entity).Span);
        }

        Append(buffer, "\r\n");
        if (action.ActionType == TableTransactionActionType.Delete)
        {
            Append(buffer, "\r\n");
        }
    }

    private static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count is 0 or > TableLimits.MostTransactionActions)
        {
            throw new ArgumentException($"The transaction has {actions.Count} actions; Table Storage takes 1 to {TableLimits.MostTransactionActions}.", nameof(actions));
        }

        var partition = actions[0].Entity.PartitionKey;
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < actions.Count; index++)
        {
            var entity = actions[index].Entity;
            if (!string.Equals(entity.PartitionKey, partition, StringComparison.Ordinal))
            {
                throw new ArgumentException(
                    $"Action {index} of the transaction is in partition '{entity.PartitionKey}' and action 0 in '{partition}'; a transaction has 1 partition.", nameof(actions));
            }

            if (!rows.TryAdd(entity.RowKey, index))
            {
                throw new ArgumentException(
                    $"Actions {rows[entity.RowKey]} and {index} of the transaction are both on row '{entity.RowKey}'; each row may come once.", nameof(actions));
            }
        }
    }

    private static void Append(ArrayBufferWriter<byte> buffer, string text) => Encoding.UTF8.GetBytes(text, buffer);
}
