using System.Globalization;
using Ingestion.Articles;
using Ingestion.Tables;

namespace Ingestion.Rows.Stories;

/// <summary>The rows of traces in the table of stories.</summary>
internal static class StoryRow
{
    /// <summary>The partition of the traces under a key.</summary>
    public static string Partition(uint key) => string.Create(CultureInfo.InvariantCulture, $"{key:x8}");

    /// <summary>What is read of a trace.</summary>
    public static IReadOnlyList<string> TraceProperties { get; } =
        ["PartitionKey", "RowKey", RowProperties.ArticleId, RowProperties.StoryId, RowProperties.Sketch];

    /// <summary>The rows of a trace: one under each key, none for a text too short to tell.</summary>
    /// <param name="trace">What the rows hold.</param>
    /// <param name="keys">What to be found by.</param>
    /// <param name="content">The hash of the article's bytes.</param>
    public static IEnumerable<PlannedRow> Of(StoryTrace trace, IEnumerable<uint> keys, ContentHash content) =>
        from key in keys
        select new PlannedRow(RowTable.Stories, new TableEntity(Partition(key), RowKeys.TimeAndId(trace.Time, trace.Article))
        {
            [RowProperties.ArticleId] = trace.Article.Value,
            [RowProperties.StoryId] = trace.Story.Value,
            [RowProperties.Sketch] = trace.Sketch.ToBytes(),
            [RowProperties.ContentHash] = content.Value,
        });

    /// <summary>The trace in a row; <see langword="null"/> where it is not as this program writes it.</summary>
    public static StoryTrace? ReadTrace(TableEntity row) =>
        ArticleId.TryParse(row.GetString(RowProperties.ArticleId), out var article)
        && StoryId.TryParse(row.GetString(RowProperties.StoryId), out var story)
        && row.GetBinary(RowProperties.Sketch) is { } sketch
            ? new StoryTrace(article, RowKeys.TimeOf(row.RowKey), story, StorySketch.Read(sketch))
            : null;
}
