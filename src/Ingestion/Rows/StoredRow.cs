using System.Collections.Immutable;
using Azure;
using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>A row as it was found or written: its version, which stands for its copies too, and the indexes that these stand under.</summary>
/// <param name="Address">Where it stands.</param>
/// <param name="Version">Its version.</param>
/// <param name="Indexes">The indexes of its copies.</param>
/// <param name="Content">Of a list of words that is whole, which bytes it was made from.</param>
internal sealed record StoredRow(RowAddress Address, ETag Version, ImmutableArray<string> Indexes, string? Content = null)
{
    /// <summary>What is read of a row that may be changed.</summary>
    public static IReadOnlyList<string> Properties { get; } =
        ["PartitionKey", "RowKey", RowProperties.ArticleId, RowProperties.Indexes, RowProperties.Version];

    public static StoredRow Of(RowAddress address, TableEntity row, ETag version) =>
        new(address, version, LabelTransaction.IndexesOf(row), row.GetString(RowProperties.Version));
}
