using Ingestion.Articles;

namespace Ingestion.Rows;

/// <summary>The time by which an article's rows are ordered.</summary>
/// <param name="Value">The day and time of day as the page writes them, in its own zone; where it gives none, the time in UTC at which the blob was received.</param>
/// <param name="Basis">Where the time comes from.</param>
internal readonly record struct RowTime(DateTime Value, DateBasis Basis)
{
    public static RowTime Of(Article article, DateTimeOffset received) =>
        article.Published is { } published
            ? new RowTime(published.Date.ToDateTime(published.Time ?? TimeOnly.MinValue), published.Basis)
            : new RowTime(received.UtcDateTime, DateBasis.Received);
}
