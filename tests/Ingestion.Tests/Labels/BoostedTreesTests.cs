using Ingestion.Labels;

namespace Ingestion.Tests.Labels;

public sealed class BoostedTreesTests
{
    private static readonly LinearModel Start = new([2.0], -1.0);

    [Fact]
    public void Without_trees_the_linear_model_decides()
    {
        var trees = new BoostedTrees(Start, [], [], []);

        Assert.Equal(5.0, trees.Margin([3f, 100f]));
        Assert.Equal(0.5, BoostedTrees.None.Probability([1f]));
    }

    [Fact]
    public void A_value_up_to_the_threshold_goes_left_and_a_larger_one_right()
    {
        var features = new byte[BoostedTrees.Nodes];
        var thresholds = new float[BoostedTrees.Nodes];
        Array.Fill(thresholds, float.PositiveInfinity);
        (features[0], thresholds[0]) = (1, 0.5f);
        var values = new float[BoostedTrees.Leaves];
        values[0] = -3f;
        values[BoostedTrees.Leaves / 2] = 4f;
        var trees = new BoostedTrees(Start, features, thresholds, values);

        Assert.Equal(-4.0, trees.Margin([0f, 0.5f]));
        Assert.Equal(3.0, trees.Margin([0f, 0.6f]));
    }

    [Fact]
    public void Parts_that_do_not_fit_together_are_refused() =>
        Assert.Throws<ArgumentException>(() => new BoostedTrees(Start, new byte[BoostedTrees.Nodes], [], new float[BoostedTrees.Leaves]));
}
