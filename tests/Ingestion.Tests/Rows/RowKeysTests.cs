using Ingestion.Articles;
using Ingestion.Labels;
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
        var keys = Times.Select(time => RowKeys.TimeAndId(time, id)).ToList();

        Assert.Equal(keys, keys.OrderByDescending(key => key, StringComparer.Ordinal));
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public void A_time_is_read_back_from_its_key() =>
        Assert.Equal(Times, Times.Select(time => RowKeys.TimeOf(RowKeys.TimeAndId(time, ArticleId.ForBlob("a.txt")))));

    [Fact]
    public void Keys_under_an_index_stand_between_its_bounds_and_tell_their_time_and_id()
    {
        foreach (var index in new[] { LabelIndexes.None, LabelIndexes.OfStance(Stance.Favor), LabelIndexes.OfActor("US"), LabelIndexes.OfVoice("US", Stance.Favor) })
        {
            var prefix = RowKeys.IndexPrefix(index);
            foreach (var time in Times)
            {
                var place = RowKeys.TimeAndId(time, ArticleId.ForBlob("a.txt"));
                Assert.Equal(place, RowKeys.TimeAndIdOf(prefix + place));
                Assert.True(string.CompareOrdinal(prefix, prefix + place) <= 0);
                Assert.True(string.CompareOrdinal(prefix + place, RowKeys.Behind(prefix, time)) < 0);
                Assert.True(string.CompareOrdinal(RowKeys.Behind(prefix, time), RowKeys.Behind(prefix)) < 0);
            }

            Assert.True(string.CompareOrdinal(RowKeys.Behind(prefix), DayCounts.KeyOf(Times[0])) < 0 || index.Length > 0);
        }
    }

    [Theory]
    [InlineData("China", "actor-china")]
    [InlineData("other:Wagner Group", "actor-other-wagner-group")]
    [InlineData("Türkiye", "actor-turkiye")]
    [InlineData("a/b\\c#d?e%f\u0001", "actor-a-b-c-d-e-f")]
    [InlineData("中国", "actor-中国")]
    [InlineData("😀", "actor-")]
    public void An_actors_name_is_a_key_whatever_its_letters(string actor, string index) =>
        Assert.Equal(index, LabelIndexes.OfActor(actor));

    [Theory]
    [InlineData(PartitionSpread.None, "taiwan", 1)]
    [InlineData(PartitionSpread.Sixteen, "taiwan_3", 17)]
    public void A_topics_rows_stand_in_one_partition_or_in_sixteen_more_by_the_articles_id(PartitionSpread spread, string partition, int partitions)
    {
        Assert.True(ArticleId.TryParse($"3{new string('0', 31)}", out var id));

        Assert.Equal(partition, RowKeys.LabelPartition("taiwan", id, spread));
        Assert.Equal("taiwan", RowKeys.TopicOf(partition));
        Assert.Contains(partition, RowKeys.LabelPartitions("taiwan", spread));
        Assert.Equal(partitions, RowKeys.LabelPartitions("taiwan", spread).Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Taiwan")]
    [InlineData("taiwan_797589")]
    [InlineData("a/b")]
    [InlineData("taiwan ")]
    public void A_topic_that_would_make_another_topics_key_or_none_is_refused(string topic) =>
        Assert.Throws<ArgumentException>(() => RowKeys.LabelPartition(topic, ArticleId.ForBlob("a.txt"), PartitionSpread.None));
}
