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

    /// <summary>The partition of the blobs that became no article.</summary>
    public const string Rejections = "rejections";

    public const int TimeDigits = 19;

    private const int IdDigits = 32;

    private const int TimeAndIdLength = TimeDigits + 1 + IdDigits;

    // Above every year and month written as one number, and all nines so that no difference needs a seventh digit.
    private const int MonthCeiling = 999_999;

    // The first character behind the digits, with which times begin.
    private const char BehindDigits = ':';

    private const char Separator = '_';

    private const string HexDigits = "0123456789abcdef";

    /// <summary>The partition of an article's row under a topic, or under <see cref="AllTopics"/>.</summary>
    /// <exception cref="ArgumentException">The topic's id would make a key that is forbidden or is another topic's.</exception>
    public static string LabelPartition(string topic, ArticleId id, PartitionSpread spread)
    {
        CheckTopic(topic);
        return spread == PartitionSpread.None ? topic : $"{topic}{Separator}{id.Value[0]}";
    }

    /// <summary>All partitions in which a topic's rows may stand.</summary>
    public static IEnumerable<string> LabelPartitions(string topic, PartitionSpread spread)
    {
        CheckTopic(topic);
        return spread == PartitionSpread.None ? [topic] : [topic, .. HexDigits.Select(digit => $"{topic}{Separator}{digit}")];
    }

    /// <summary>Whether a partition may hold rows of the article at this time and id; false only for label rows that are spread.</summary>
    public static bool MayHold(string partition, string timeAndId) =>
        partition.IndexOf(Separator) is var spread && (spread < 0 || partition[spread + 1] == timeAndId[TimeDigits + 1]);

    /// <summary>The topic of a partition of label rows.</summary>
    public static string TopicOf(string partition) => partition.Split(Separator)[0];

    public static bool IsTopic(string text) =>
        text.Length is > 0 and <= Taxonomy.MaxTopicIdLength && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    public static string Month(DateTime time) =>
        (MonthCeiling - time.Year * 100 - time.Month).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>The first day of the month that <see cref="Month"/> wrote.</summary>
    public static DateOnly ReadMonth(ReadOnlySpan<char> month)
    {
        var number = MonthCeiling - int.Parse(month, CultureInfo.InvariantCulture);
        return new DateOnly(number / 100, number % 100, 1);
    }

    public static string Time(DateTime time) =>
        (DateTime.MaxValue.Ticks - time.Ticks).ToString($"D{TimeDigits}", CultureInfo.InvariantCulture);

    /// <summary>The time in the row key that <see cref="TimeAndId"/> made.</summary>
    public static DateTime TimeOf(string rowKey) =>
        new(DateTime.MaxValue.Ticks - long.Parse(rowKey.AsSpan(0, TimeDigits), CultureInfo.InvariantCulture));

    public static string TimeAndId(DateTime time, ArticleId id) => $"{Time(time)}{Separator}{id}";

    /// <summary>The time and id at the end of a label row's key, whatever index it stands under.</summary>
    public static string TimeAndIdOf(string rowKey) => rowKey.Length <= TimeAndIdLength ? rowKey : rowKey[^TimeAndIdLength..];

    /// <summary>What the row keys under an index begin with; those under none begin with the time.</summary>
    public static string IndexPrefix(string index) => index.Length == 0 ? "" : $"{index}{Separator}";

    /// <summary>A key behind all rows of this time under an index and before those of any earlier one.</summary>
    public static string Behind(string prefix, DateTime time) => $"{prefix}{Time(time)}~";

    /// <summary>A key behind all rows of an index.</summary>
    public static string Behind(string prefix) => $"{prefix}{BehindDigits}";

    private static void CheckTopic(string topic)
    {
        if (!IsTopic(topic))
        {
            throw new ArgumentException(
                $"'{topic}' cannot be a topic's id: it takes 1 to {Taxonomy.MaxTopicIdLength} lower-case letters, digits and hyphens. Change it in the taxonomy.",
                nameof(topic));
        }
    }
}
