using Ingestion.Articles;
using Ingestion.Rows;

namespace Ingestion.Tests.Rows;

public sealed class RowKeysTests
{
    private static readonly DateTime[] Times =
    [
        DateTime.MinValue,
        new(1999, 12, 31, 23, 59, 59),
        new(2000, 1, 1),
        new(2024, 9, 30, 23, 59, 59),
        new(2024, 10, 1),
        new(2024, 10, 1, 0, 0, 1),
        DateTime.MaxValue,
    ];

    [Fact]
    public void Keys_of_later_times_come_first()
    {
        var id = ArticleId.ForBlob("a.txt");
        var keys = Times.Select(time => (RowKeys.LabelPartition("taiwan", time), RowKeys.TimeAndId(time, id))).ToList();

        Assert.Equal(keys, keys.OrderByDescending(key => key.Item1, StringComparer.Ordinal).ThenByDescending(key => key.Item2, StringComparer.Ordinal));
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public void A_time_is_read_back_from_its_key() =>
        Assert.Equal(Times, Times.Select(time => RowKeys.TimeOf(RowKeys.TimeAndId(time, ArticleId.ForBlob("a.txt")))));

    [Fact]
    public void The_partition_tells_topic_and_month() =>
        Assert.Equal("south-china-sea_797589", RowKeys.LabelPartition("south-china-sea", new DateTime(2024, 10, 16)));

    [Theory]
    [InlineData("")]
    [InlineData("Taiwan")]
    [InlineData("taiwan_797589")]
    [InlineData("a/b")]
    [InlineData("taiwan ")]
    public void A_topic_that_would_make_another_topics_key_or_none_is_refused(string topic) =>
        Assert.Throws<ArgumentException>(() => RowKeys.LabelPartition(topic, Times[0]));
}
