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
}
