using Ingestion.Labels.Training;

namespace Ingestion.Tests.Labels.Training;

public sealed class LogisticRegressionTests
{
    private static readonly SparseVector[] Instances =
    [
        new([0], [1.0]), new([0, 1], [1.0, 0.2]), new([1], [1.0]), new([1, 2], [1.0, 0.5]),
    ];

    private static readonly bool[] Classes = [true, true, false, false];

    [Fact]
    public void Instances_that_can_be_parted_are_parted()
    {
        var weights = new LogisticRegression(Instances).Fit(3, Classes, cost: 10.0);

        Assert.All(
            Instances.Zip(Classes),
            pair => Assert.Equal(pair.Second, pair.First.Dot(weights) + weights[^1] > 0));
    }

    [Fact]
    public void The_weights_are_those_at_which_the_gradient_is_zero()
    {
        const double Cost = 0.7;
        var weights = new LogisticRegression(Instances).Fit(3, Classes, Cost);

        for (var place = 0; place < 4; place++)
        {
            var gradient = weights[place];
            foreach (var (instance, isPositive) in Instances.Zip(Classes))
            {
                var sign = isPositive ? 1.0 : -1.0;
                var value = place == 3 ? 1.0 : instance.Values.ElementAtOrDefault(Array.IndexOf(instance.Indices, place) is >= 0 and var i ? i : 9);
                gradient -= Cost * sign * value / (1.0 + Math.Exp(sign * (instance.Dot(weights) + weights[3])));
            }

            Assert.Equal(0.0, gradient, 2e-3);
        }
    }

    [Fact]
    public void Two_fits_give_the_same_bits() =>
        Assert.Equal(
            new LogisticRegression(Instances).Fit(3, Classes, 1.0).Select(BitConverter.DoubleToInt64Bits),
            new LogisticRegression(Instances).Fit(3, Classes, 1.0).Select(BitConverter.DoubleToInt64Bits));
}
