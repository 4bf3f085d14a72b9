using System.Collections.Immutable;
using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>A row, the table that it is for, and its copies under its indexes, which come and go with it.</summary>
internal sealed record PlannedRow(RowTable Table, TableEntity Entity, ImmutableArray<TableEntity> Copies)
{
    public PlannedRow(RowTable table, TableEntity entity)
        : this(table, entity, [])
    {
    }

    public RowAddress Address => new(Table, Entity.PartitionKey, Entity.RowKey);
}
