using System.Text.Json;
using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Rows.Stories;
using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>The one row that holds an article whole.</summary>
internal static class ArticleRow
{
    /// <summary>The most UTF-16 units of the text: 625 KiB of the 1 MiB that a row may have.</summary>
    public const int MaxTextUnits = 320_000;

    // 125 KiB: eleven topics with some thirty quotes each.
    private const int MaxTopicsUnits = 64_000;

    // The service counts 1,048,576; the rest is for what it counts and EntitySize does not.
    private const int MaxBytes = 1_000_000;

    /// <summary>The row; of a corrected article also with what the model said.</summary>
    public static TableEntity Of(
        LabelledFile file, Article article, ArticleLabels labels, DateTimeOffset received, StoryId story, bool isCorrected)
    {
        var row = new TableEntity(file.Id.Value, RowKeys.Article);
        ArticleMetadata.Write(row, file, article, labels, received, story, ArticleMetadata.MaxTitleUnits);
        row[RowProperties.PublishedTime] = article.Published?.Time is { } time ? RowDates.Write(time) : null;
        row[RowProperties.PublishedOffset] = (int?)article.Published?.Offset?.TotalMinutes;
        row[RowProperties.TextLength] = article.Text.Length;
        RowText.Write(row, RowProperties.Text, RowText.Cut(article.Text, MaxTextUnits)!);
        RowText.Write(row, RowProperties.Topics, LabelBounds.Json(LabelBounds.Fit(labels.Topics, MaxTopicsUnits)));
        if (isCorrected)
        {
            RowText.Write(row, RowProperties.ModelTopics, LabelBounds.Json(LabelBounds.Fit(LabelBounds.Fit(file.Labels!).Topics, MaxTopicsUnits)));
        }

        WriteNoise(row, article);
        return row;
    }

    private static void WriteNoise(TableEntity row, Article article)
    {
        var room = (MaxBytes - EntitySize.Of(row)) / sizeof(char);
        var kept = RowJson.Fitting(article.Noise, RowJson.Short.Noise, room);
        row[RowProperties.NoiseLeftOut] = article.Noise.Length - kept.Length;
        RowText.Write(row, RowProperties.Noise, JsonSerializer.Serialize(kept, RowJson.Short.ImmutableArrayNoise));
    }
}
