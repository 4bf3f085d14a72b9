using System.Collections.Immutable;
using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>The change of a label row with all of its copies: they stand in one partition and change together or not at all.</summary>
/// <remarks>
/// Only the row itself is conditional: no transaction touches a copy without it, so its version tells of the copies too.
/// Each transaction notes that the row's day is to be counted anew.
/// </remarks>
internal static class LabelTransaction
{
    public const char IndexSeparator = ' ';

    /// <summary>Inserts the row with its copies, or puts them in the place of those that are known.</summary>
    public static IEnumerable<TableTransactionAction> Write(PlannedRow row, StoredRow? known) =>
    [
        known is null
            ? new(TableTransactionActionType.Add, row.Entity)
            : new(TableTransactionActionType.UpdateReplace, row.Entity, known.Version),
        .. row.Copies.Select(copy => new TableTransactionAction(TableTransactionActionType.UpsertReplace, copy)),
        .. CopiesOf(known).ExceptBy(row.Copies.Select(copy => copy.RowKey), copy => copy.RowKey)
            .Select(copy => new TableTransactionAction(TableTransactionActionType.Delete, copy)),
        CountAnew(row.Address),
    ];

    /// <summary>Deletes a row with its copies.</summary>
    public static IEnumerable<TableTransactionAction> Delete(StoredRow row) =>
    [
        new(TableTransactionActionType.Delete, new TableEntity(row.Address.PartitionKey, row.Address.RowKey), row.Version),
        .. CopiesOf(row).Select(copy => new TableTransactionAction(TableTransactionActionType.Delete, copy)),
        CountAnew(row.Address),
    ];

    public static ImmutableArray<string> IndexesOf(TableEntity row) =>
        [.. (row.GetString(RowProperties.Indexes) ?? "").Split(IndexSeparator, StringSplitOptions.RemoveEmptyEntries)];

    private static IEnumerable<TableEntity> CopiesOf(StoredRow? row) =>
        row is null ? [] : row.Indexes.Select(index => new TableEntity(row.Address.PartitionKey, RowKeys.IndexPrefix(index) + row.Address.RowKey));

    private static TableTransactionAction CountAnew(RowAddress row) =>
        new(TableTransactionActionType.UpsertMerge, DayCounts.ToCountAnew(row.PartitionKey, RowKeys.TimeOf(row.RowKey)));
}
