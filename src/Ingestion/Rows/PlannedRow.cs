using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>A row and the table that it is for.</summary>
internal sealed record PlannedRow(RowTable Table, TableEntity Entity)
{
    public RowAddress Address => new(Table, Entity.PartitionKey, Entity.RowKey);
}
