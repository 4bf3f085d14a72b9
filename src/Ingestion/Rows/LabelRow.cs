using System.Collections.Immutable;
using System.Text.Json;
using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Rows.Stories;
using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>The rows that questions are answered from: all of an answer's item stands in one row, and in each of its copies.</summary>
internal static class LabelRow
{
    /// <summary>The most UTF-16 units of a title in an answer: some eighty words.</summary>
    public const int MaxTitleUnits = 500;

    // 250 KiB, a quarter of a row: all of an article's labels in full, unless they are many and long.
    private const int MaxTopicsUnits = 128_000;

    // At three bytes a unit and beside what else stands in the rows below the 4 MiB of a transaction. Up to seven rows
    // need not share it.
    private const int MaxTransactionUnits = 1_000_000;

    /// <summary>The row of one topic.</summary>
    public static PlannedRow Of(
        LabelledFile file, Article article, ArticleLabels labels, TopicLabel label, DateTimeOffset received, StoryId story, PartitionSpread spread)
    {
        var bounded = LabelBounds.Fit(label, Math.Min(RowText.PropertyUnits, Share(LabelIndexes.Of([label]).Count) / 2));
        var indexes = LabelIndexes.Of([bounded]).Keys.ToImmutableArray();
        var row = Of(file, article, labels, label.Topic, received, story, indexes, spread);
        row[RowProperties.Topic] = label.Topic;
        row[RowProperties.Score] = label.Score;
        row[RowProperties.Stance] = WireName.Of(label.Stance);
        row[RowProperties.StanceScore] = label.StanceScore;
        row[RowProperties.Voices] = JsonSerializer.Serialize(bounded.Voices, RowJson.Short.ImmutableArrayVoice);
        row[RowProperties.Evidence] = JsonSerializer.Serialize(bounded.Evidence, RowJson.Short.ImmutableArrayEvidence);
        return new PlannedRow(RowTable.Labels, row, [.. indexes.Select(index => CopyOf(row, index))]);
    }

    /// <summary>The row that stands for the article among all articles; each copy has the labels that its index is about.</summary>
    public static PlannedRow OfAll(
        LabelledFile file, Article article, ArticleLabels labels, DateTimeOffset received, StoryId story, PartitionSpread spread)
    {
        var bounded = LabelBounds.Fit(labels.Topics, Math.Min(MaxTopicsUnits, Share(LabelIndexes.Of(labels.Topics).Count + 1)));
        var indexes = LabelIndexes.Of(bounded).Add(LabelIndexes.OfStory(story), bounded);
        var row = Of(file, article, labels, RowKeys.AllTopics, received, story, indexes.Keys, spread);
        var copies = indexes.Select(index => With(CopyOf(row, index.Key), index.Value)).ToImmutableArray();
        return new PlannedRow(RowTable.Labels, With(row, bounded), copies);
    }

    private static TableEntity Of(
        LabelledFile file,
        Article article,
        ArticleLabels labels,
        string topic,
        DateTimeOffset received,
        StoryId story,
        IEnumerable<string> indexes,
        PartitionSpread spread)
    {
        var time = RowTime.Of(article, received).Value;
        var row = new TableEntity(RowKeys.LabelPartition(topic, file.Id, spread), RowKeys.TimeAndId(time, file.Id));
        ArticleMetadata.Write(row, file, article, labels, received, story, MaxTitleUnits);
        row[RowProperties.SourceKey] = article.Source is null ? null : FoldedText.Of(RowText.Cut(article.Source, ArticleMetadata.MaxNameUnits)!);
        row[RowProperties.Indexes] = string.Join(LabelTransaction.IndexSeparator, indexes);
        return row;
    }

    private static TableEntity CopyOf(TableEntity row, string index) => new(row)
    {
        RowKey = RowKeys.IndexPrefix(index) + row.RowKey,
        [RowProperties.Indexes] = null,
    };

    private static TableEntity With(TableEntity row, ImmutableArray<TopicLabel> labels)
    {
        RowText.Write(row, RowProperties.Topics, LabelBounds.Json(labels));
        return row;
    }

    private static int Share(int copies) => MaxTransactionUnits / (1 + copies);
}
