namespace Ingestion.Tables;

/// <summary>Bounds of Table Storage that are met before anything is sent.</summary>
/// <remarks>"Understanding the Table service data model" and "Performing entity group transactions", Azure Storage REST reference.</remarks>
internal static class TableLimits
{
    /// <summary>Characters of a partition or row key. Azurite stores 512.</summary>
    public const int MostKeyCharacters = 1024;

    /// <summary>UTF-16 units of a text property: 64 KiB.</summary>
    public const int MostStringCharacters = 32 * 1024;

    /// <summary>Bytes of a binary property: 64 KiB.</summary>
    public const int MostBinaryBytes = 64 * 1024;

    /// <summary>Properties of a row: 255 with the keys and the timestamp.</summary>
    public const int MostProperties = 252;

    /// <summary>Actions in a transaction.</summary>
    public const int MostTransactionActions = 100;

    /// <summary>Bytes of a transaction's request body: 4 MiB.</summary>
    public const int MostTransactionBytes = 4 * 1024 * 1024;

    /// <summary>Rows or tables in one page of an answer.</summary>
    public const int MostPerPage = 1000;

    /// <summary>The first moment that can be stored.</summary>
    public static DateTimeOffset EarliestMoment { get; } = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
