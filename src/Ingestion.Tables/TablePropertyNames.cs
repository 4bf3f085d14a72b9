namespace Ingestion.Tables;

/// <summary>The properties that are the service's own.</summary>
internal static class TablePropertyNames
{
    public const string PartitionKey = "PartitionKey";
    public const string RowKey = "RowKey";
    public const string Timestamp = "Timestamp";
    public const string ETag = "odata.etag";

    private const string AnnotationPrefix = "odata.";

    /// <summary>Whether a name is that of a system property or an annotation, and none of the row's own.</summary>
    public static bool IsSystem(string name) =>
        name is PartitionKey or RowKey or Timestamp
        || name.StartsWith(AnnotationPrefix, StringComparison.Ordinal)
        || name.EndsWith(EdmTypeNames.Suffix, StringComparison.Ordinal);
}
