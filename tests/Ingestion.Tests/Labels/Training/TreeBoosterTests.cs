using Ingestion.Labels.Training;

namespace Ingestion.Tests.Labels.Training;

public sealed class TreeBoosterTests
{
    private const int Seed = 7;
    private static readonly BoostingOptions Options = new();

    [Fact]
    public void What_no_linear_model_can_tell_the_trees_can()
    {
        var random = new Random(Seed);
        float[][] rows = [.. Enumerable.Range(0, 400).Select(_ => new[] { random.NextSingle(), random.NextSingle() })];
        bool[] differ = [.. rows.Select(row => (row[0] > 0.5f) != (row[1] > 0.5f))];

        var trees = TreeBooster.Fit(rows, linear: 2, differ, Options);

        Assert.True(trees.Probability([0.9f, 0.1f]) > 0.9);
        Assert.True(trees.Probability([0.1f, 0.9f]) > 0.9);
        Assert.True(trees.Probability([0.9f, 0.9f]) < 0.1);
        Assert.True(trees.Probability([0.1f, 0.1f]) < 0.1);
    }

    [Fact]
    public void Too_few_rows_leave_the_linear_model_alone()
    {
        float[][] rows = [[-2f], [-1f], [1f], [2f]];

        var trees = TreeBooster.Fit(rows, linear: 1, [false, false, true, true], Options);

        Assert.All(trees.Values.ToArray(), value => Assert.InRange(value, -0.2f, 0.2f));
        Assert.True(trees.Probability([2f]) > trees.Probability([-2f]));
    }

    [Fact]
    public void Probabilities_of_noise_stay_near_its_share()
    {
        var random = new Random(Seed);
        float[][] rows = [.. Enumerable.Range(0, 4000).Select(_ => new[] { random.NextSingle() })];
        bool[] rare = [.. rows.Select(_ => random.NextDouble() < 0.2)];

        var trees = TreeBooster.Fit(rows, linear: 1, rare, Options);

        Assert.InRange(rows.Average(row => trees.Probability(row)), 0.17, 0.23);
    }

    [Fact]
    public void The_same_rows_give_the_same_trees_to_the_bit()
    {
        var random = new Random(Seed);
        float[][] rows = [.. Enumerable.Range(0, 500).Select(_ => new[] { random.NextSingle(), random.NextSingle(), random.NextSingle() })];
        bool[] classes = [.. rows.Select(row => row[0] + (row[1] * row[2]) > 0.8f)];

        var (one, other) = (TreeBooster.Fit(rows, 1, classes, Options), TreeBooster.Fit(rows, 1, classes, Options));

        Assert.Equal(one.Values.ToArray(), other.Values.ToArray());
        Assert.Equal(one.Thresholds.ToArray(), other.Thresholds.ToArray());
        Assert.Equal(one.Features.ToArray(), other.Features.ToArray());
    }
}
