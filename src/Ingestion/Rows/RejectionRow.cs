using Ingestion.Articles;
using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>The row that says why a blob became no article.</summary>
internal static class RejectionRow
{
    /// <summary>The most UTF-16 units of a message: a paragraph.</summary>
    public const int MaxMessageUnits = 2_000;

    public static TableEntity Of(string blob, string? contentHash, Rejection rejection, DateTimeOffset received, int attempts)
    {
        var id = ArticleId.ForBlob(blob);
        var time = received.UtcDateTime;
        return new TableEntity(RowKeys.Rejections, RowKeys.TimeAndId(time, id))
        {
            [RowProperties.ArticleId] = id.Value,
            [RowProperties.Blob] = blob,
            [RowProperties.Reason] = WireName.Of(rejection.Reason),
            [RowProperties.Message] = RowText.Cut(rejection.Message, MaxMessageUnits),
            [RowProperties.ContentHash] = contentHash,
            [RowProperties.Received] = received,
            [RowProperties.Attempts] = attempts,
        };
    }
}
