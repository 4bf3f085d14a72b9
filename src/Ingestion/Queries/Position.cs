namespace Ingestion.Queries;

/// <summary>A place in the order of all items: by time, newest first, by article, then by topic.</summary>
/// <param name="RowKey">The key of the item's row, without an index.</param>
/// <param name="Topic">The item's topic, empty for an article without one; or <see cref="WholeRow"/>.</param>
internal readonly record struct Position(string RowKey, string Topic)
{
    /// <summary>Stands behind all topics: nothing of the article is left.</summary>
    public const string WholeRow = "~";

    public bool IsBefore(string rowKey, string topic) =>
        string.CompareOrdinal(RowKey, rowKey) is var order && (order < 0 || (order == 0 && string.CompareOrdinal(Topic, topic) < 0));
}
