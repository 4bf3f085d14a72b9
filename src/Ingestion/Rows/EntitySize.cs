using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>How much of the service's 1 MiB a row takes, counted as the service documents it.</summary>
internal static class EntitySize
{
    private const int RowBytes = 4;
    private const int PropertyBytes = 8;
    private const int LengthBytes = 4;

    // The largest of the types that are not text.
    private const int ScalarBytes = 16;

    public static int Of(TableEntity row) =>
        RowBytes + row.Where(property => property.Value is not null).Sum(property =>
            PropertyBytes + property.Key.Length * sizeof(char)
            + (property.Value is string text ? text.Length * sizeof(char) + LengthBytes : ScalarBytes));
}
