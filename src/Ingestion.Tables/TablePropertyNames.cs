namespace Ingestion.Tables;

internal static class TablePropertyNames
{
    public const string PartitionKey = "PartitionKey";
    public const string RowKey = "RowKey";
    public const string Timestamp = "Timestamp";
    public const string ETag = "odata.etag";
}
