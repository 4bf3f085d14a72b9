using Ingestion.Labels;

namespace Ingestion.Tests.Labels;

public sealed class WeightTableTests
{
    [Fact]
    public void Rows_are_added_as_often_as_their_feature_stands_there_and_unknown_features_add_nothing()
    {
        var table = new WeightTable([3, 7, 4_000_000_000], 3, [1, 2, 3, 10, 20, 30, 100, 200, 300]);
        var sums = new float[3];

        table.AddRows([7, 99, 7, 4_000_000_000, 0, uint.MaxValue], sums);

        Assert.Equal([120f, 240f, 360f], sums);
    }

    [Fact]
    public void Keys_that_share_a_slot_are_told_apart()
    {
        uint[] keys = [.. Enumerable.Range(1, 64).Select(i => (uint)i << 20)];
        var table = new WeightTable(keys, 1, [.. Enumerable.Range(1, 64).Select(i => (float)i)]);

        Assert.All(Enumerable.Range(1, 64), i =>
        {
            var sums = new float[1];
            table.AddRows([(uint)i << 20], sums);
            Assert.Equal(i, sums[0]);
        });
    }

    [Fact]
    public void An_empty_table_adds_nothing()
    {
        var sums = new float[2];

        new WeightTable([], 2, []).AddRows([1, 2, 3], sums);

        Assert.Equal([0f, 0f], sums);
    }

    [Fact]
    public void Weights_that_do_not_fit_the_keys_are_refused() =>
        Assert.Throws<ArgumentException>(() => new WeightTable([1], 2, [1f]));
}
