using Ingestion.Labels.Training;

namespace Ingestion.Tests.Labels.Training;

public sealed class ThresholdTests
{
    [Fact]
    public void The_threshold_lies_in_the_middle_of_the_gap_between_true_and_false() =>
        Assert.Equal(0.5, Threshold.Best([(0.9, true), (0.7, true), (0.3, false), (0.1, false)], 0, 0.2, 0.8), 0.02);

    [Fact]
    public void The_threshold_keeps_its_bounds() =>
        Assert.Equal(0.4, Threshold.Best([(0.9, true), (0.05, false)], 0, 0.4, 0.4), 1e-9);

    [Fact]
    public void Of_thresholds_that_are_nearly_as_good_the_lowest_is_taken()
    {
        // Two in five of what lies between is true, so that the F1 hardly changes there.
        var scores = Enumerable.Range(0, 100).Select(_ => (0.9, true))
            .Concat(Enumerable.Range(0, 10).Select(i => (0.5, i % 5 < 2)))
            .Concat(Enumerable.Range(0, 100).Select(_ => (0.1, false)))
            .ToArray();

        Assert.InRange(Threshold.Best(scores, 0, 0.2, 0.8), 0.5, 0.8);
        Assert.InRange(Threshold.LowestNearBest(scores, 0.2, 0.8, 0.01), 0.2, 0.5);
        Assert.InRange(Threshold.LowestNearBest(scores, 0.2, 0.8, 0.0), 0.5, 0.8);
    }

    [Fact]
    public void A_tolerance_does_not_reach_what_is_much_worse() =>
        Assert.InRange(
            Threshold.LowestNearBest([(0.9, true), (0.9, true), (0.9, true), (0.3, false), (0.3, false), (0.3, false)], 0.2, 0.8, 0.005), 0.3, 0.9);
}
