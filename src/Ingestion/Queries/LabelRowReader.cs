using System.Collections.Immutable;
using System.Text.Json;
using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>Makes items of label rows.</summary>
internal static class LabelRowReader
{
    // As many as the property can be spread over.
    private const int MaxTopicParts = 5;

    /// <summary>What <see cref="Items"/> needs where evidence is not shown.</summary>
    public static readonly ImmutableArray<string> Countable =
    [
        "PartitionKey",
        "RowKey",
        RowProperties.ArticleId,
        RowProperties.Blob,
        RowProperties.Title,
        RowProperties.Date,
        RowProperties.DateBasis,
        RowProperties.Source,
        RowProperties.Language,
        RowProperties.ModelVersion,
        RowProperties.ContentHash,
        RowProperties.Topic,
        RowProperties.Score,
        RowProperties.Stance,
        RowProperties.StanceScore,
        RowProperties.Voices,
        .. Enumerable.Range(0, MaxTopicParts).Select(part => $"{RowProperties.Topics}{part}"),
    ];

    /// <summary>The row's items by topic in ordinal order: one for a topic's row; for an article's one for each topic, or one without.</summary>
    public static IEnumerable<ClassificationItem> Items(TableEntity row)
    {
        var article = ReadArticle(row);
        if (row.GetString(RowProperties.Topic) is { } topic)
        {
            return [With(article, new TopicLabel(
                topic,
                row.GetDouble(RowProperties.Score)!.Value,
                ReadName<Stance>(row, RowProperties.Stance),
                row.GetDouble(RowProperties.StanceScore)!.Value,
                ReadArray(row.GetString(RowProperties.Evidence), RowJson.Short.ImmutableArrayEvidence),
                ReadArray(row.GetString(RowProperties.Voices), RowJson.Short.ImmutableArrayVoice)))];
        }

        var labels = ReadArray(RowText.Read(row, RowProperties.Topics), RowJson.Short.ImmutableArrayTopicLabel);
        return labels.IsEmpty ? [article] : labels.OrderBy(label => label.Topic, StringComparer.Ordinal).Select(label => With(article, label));
    }

    public static TEnum ReadName<TEnum>(TableEntity row, string property)
        where TEnum : struct, Enum =>
        WireName.TryParse<TEnum>(row.GetString(property), out var value)
            ? value
            : throw new FormatException(
                $"Row '{row.PartitionKey}', '{row.RowKey}' has '{row.GetString(property)}' as {property}; it was written by another version of the program.");

    public static ImmutableArray<T> ReadArray<T>(string? json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<ImmutableArray<T>> type) =>
        string.IsNullOrEmpty(json) ? [] : JsonSerializer.Deserialize(json, type);

    private static ClassificationItem ReadArticle(TableEntity row) => new()
    {
        ArticleId = row.GetString(RowProperties.ArticleId)!,
        Blob = row.GetString(RowProperties.Blob)!,
        Title = row.GetString(RowProperties.Title),
        Published = row.GetString(RowProperties.Published) is { } published ? RowDates.ReadDay(published) : null,
        Date = RowDates.ReadDay(row.GetString(RowProperties.Date)!),
        DateBasis = ReadName<DateBasis>(row, RowProperties.DateBasis),
        Source = row.GetString(RowProperties.Source),
        Agency = row.GetString(RowProperties.Agency),
        Language = ReadName<Language>(row, RowProperties.Language),
        StoryId = row.GetString(RowProperties.StoryId),
        ModelVersion = row.GetString(RowProperties.ModelVersion)!,
        Received = row.GetDateTimeOffset(RowProperties.Received),
        Place = RowKeys.TimeAndIdOf(row.RowKey),
    };

    private static ClassificationItem With(ClassificationItem article, TopicLabel label) => article with
    {
        Topic = label.Topic,
        Score = label.Score,
        Stance = label.Stance,
        StanceScore = label.StanceScore,
        Voices = label.Voices,
        Evidence = label.Evidence,
    };
}
