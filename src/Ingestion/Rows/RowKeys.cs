using System.Globalization;
using Ingestion.Articles;
using Ingestion.Features;

namespace Ingestion.Rows;

/// <summary>The keys of the rows. Months and times count down in them, so that the order of the keys is newest first.</summary>
internal static class RowKeys
{
    /// <summary>Stands in the place of a topic in the keys of the rows that all articles have.</summary>
    public const string AllTopics = Taxonomy.AllTopics;

    /// <summary>The row key of every article's row: its partition is its id.</summary>
    public const string Article = "article";

    /// <summary>The row key of every blob's receipt: its partition is its id.</summary>
    public const string Receipt = "receipt";

    /// <summary>The partition of the marks of articles that are being changed; their row keys are ids.</summary>
    public const string Changes = "changes";

    public const int TimeDigits = 19;

    // Above every year and month written as one number, and all nines so that no difference needs a seventh digit.
    private const int MonthCeiling = 999_999;

    public static string LabelPartition(string topic, DateTime time) => $"{TopicPrefix(topic)}{Month(time)}";

    /// <summary>What the keys of a topic's partitions begin with; after it come six digits.</summary>
    /// <exception cref="ArgumentException">The topic's id would make a key that is forbidden or is another topic's.</exception>
    public static string TopicPrefix(string topic) =>
        IsTopic(topic)
            ? $"{topic}_"
            : throw new ArgumentException(
                $"'{topic}' cannot be a topic's id: it takes 1 to {Taxonomy.MaxTopicIdLength} lower-case letters, digits and hyphens. Change it in the taxonomy.",
                nameof(topic));

    public static bool IsTopic(string text) =>
        text.Length is > 0 and <= Taxonomy.MaxTopicIdLength && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    public static string Month(DateTime time) =>
        (MonthCeiling - time.Year * 100 - time.Month).ToString("D6", CultureInfo.InvariantCulture);

    public static string Time(DateTime time) =>
        (DateTime.MaxValue.Ticks - time.Ticks).ToString($"D{TimeDigits}", CultureInfo.InvariantCulture);

    /// <summary>A key behind all rows of this time and before those of any earlier one.</summary>
    public static string Behind(DateTime time) => $"{Time(time)}~";

    /// <summary>The time in the row key that <see cref="TimeAndId"/> made.</summary>
    public static DateTime TimeOf(string rowKey) =>
        new(DateTime.MaxValue.Ticks - long.Parse(rowKey.AsSpan(0, TimeDigits), CultureInfo.InvariantCulture));

    public static string TimeAndId(DateTime time, ArticleId id) => $"{Time(time)}_{id}";
}
