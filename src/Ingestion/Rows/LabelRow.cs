using System.Text.Json;
using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>The rows that questions by topic and time are answered from: all of an answer's item stands in one row.</summary>
internal static class LabelRow
{
    /// <summary>The most UTF-16 units of a title in an answer: some eighty words.</summary>
    public const int MaxTitleUnits = 500;

    // 250 KiB, a quarter of a row: all of an article's labels in full, unless they are many and long.
    private const int MaxTopicsUnits = 128_000;

    /// <summary>The row of one topic.</summary>
    public static TableEntity Of(LabelledFile file, Article article, ArticleLabels labels, TopicLabel label, DateTimeOffset received)
    {
        var row = Of(file, article, labels, label.Topic, received);
        var bounded = LabelBounds.Fit(label, RowText.PropertyUnits);
        row[RowProperties.Topic] = label.Topic;
        row[RowProperties.Score] = label.Score;
        row[RowProperties.Stance] = WireName.Of(label.Stance);
        row[RowProperties.StanceScore] = label.StanceScore;
        row[RowProperties.Voices] = JsonSerializer.Serialize(bounded.Voices, RowJson.Short.ImmutableArrayVoice);
        row[RowProperties.Evidence] = JsonSerializer.Serialize(bounded.Evidence, RowJson.Short.ImmutableArrayEvidence);
        return row;
    }

    /// <summary>The row that stands for the article among all articles.</summary>
    public static TableEntity OfAll(LabelledFile file, Article article, ArticleLabels labels, DateTimeOffset received)
    {
        var row = Of(file, article, labels, RowKeys.AllTopics, received);
        RowText.Write(row, RowProperties.Topics, LabelBounds.Json(labels.Topics, MaxTopicsUnits));
        return row;
    }

    private static TableEntity Of(LabelledFile file, Article article, ArticleLabels labels, string topic, DateTimeOffset received)
    {
        var time = RowTime.Of(article, received).Value;
        var row = new TableEntity(RowKeys.LabelPartition(topic, time), RowKeys.TimeAndId(time, file.Id));
        ArticleMetadata.Write(row, file, article, labels, received, MaxTitleUnits);
        row[RowProperties.SourceKey] = article.Source is null ? null : FoldedText.Of(RowText.Cut(article.Source, ArticleMetadata.MaxNameUnits)!);
        return row;
    }
}
