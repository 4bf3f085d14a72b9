using Ingestion.Articles;
using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>Makes an article of its row.</summary>
internal static class ArticleRowReader
{
    public static StoredArticle Read(TableEntity row) => new()
    {
        ArticleId = row.PartitionKey,
        Blob = row.GetString(RowProperties.Blob)!,
        Title = row.GetString(RowProperties.Title),
        Published = row.GetString(RowProperties.Published) is { } day ? RowDates.ReadDay(day) : null,
        PublishedTime = row.GetString(RowProperties.PublishedTime) is { } time ? RowDates.ReadTime(time) : null,
        PublishedOffset = row.GetInt32(RowProperties.PublishedOffset),
        Date = RowDates.ReadDay(row.GetString(RowProperties.Date)!),
        DateBasis = LabelRowReader.ReadName<DateBasis>(row, RowProperties.DateBasis),
        Source = row.GetString(RowProperties.Source),
        Agency = row.GetString(RowProperties.Agency),
        Language = LabelRowReader.ReadName<Language>(row, RowProperties.Language),
        Text = RowText.Read(row, RowProperties.Text),
        TextLength = row.GetInt32(RowProperties.TextLength)!.Value,
        Noise = LabelRowReader.ReadArray(RowText.Read(row, RowProperties.Noise), RowJson.Short.ImmutableArrayNoise),
        NoiseLeftOut = row.GetInt32(RowProperties.NoiseLeftOut)!.Value,
        Topics = LabelRowReader.ReadArray(RowText.Read(row, RowProperties.Topics), RowJson.Short.ImmutableArrayTopicLabel),
        ModelTopics = RowText.Read(row, RowProperties.ModelTopics) is { Length: > 0 } topics
            ? LabelRowReader.ReadArray(topics, RowJson.Short.ImmutableArrayTopicLabel)
            : null,
        StoryId = row.GetString(RowProperties.StoryId),
        ModelVersion = row.GetString(RowProperties.ModelVersion)!,
        ContentHash = row.GetString(RowProperties.ContentHash)!,
        Received = row.GetDateTimeOffset(RowProperties.Received)!.Value,
    };
}
