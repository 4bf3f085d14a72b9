using Azure;

namespace Ingestion.Tables;

/// <summary>The four system properties that every row of a table has.</summary>
/// <remarks>
/// The members that read rows ask in addition for <see cref="IDictionary{TKey, TValue}"/>, so that properties are copied
/// without reflection: <see cref="TableEntity"/> is the type to use.
/// </remarks>
public interface ITableEntity
{
    /// <summary>The partition: rows of one partition sort together and can share a transaction.</summary>
    string PartitionKey { get; set; }

    /// <summary>The row's name within its partition; ordinal order of row keys is the order in which rows come back.</summary>
    string RowKey { get; set; }

    /// <summary>When the service last wrote the row; null before it was stored. The service ignores a value that is sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The row's version as the service states it, passed back verbatim to make a write conditional.</summary>
    ETag ETag { get; set; }
}
