namespace Ingestion.Rows;

/// <summary>Where a row stands.</summary>
internal readonly record struct RowAddress(RowTable Table, string PartitionKey, string RowKey)
{
    // No key can hold it: the service forbids it there.
    private const char Separator = '/';

    public static RowAddress Parse(string text) =>
        text.Split(Separator) is [var table, var partition, var row] && WireName.TryParse<RowTable>(table, out var known)
            ? new RowAddress(known, partition, row)
            : throw new FormatException($"'{text}' is no address of a row; a receipt was written by something else.");

    public override string ToString() => string.Join(Separator, WireName.Of(Table), PartitionKey, RowKey);
}
