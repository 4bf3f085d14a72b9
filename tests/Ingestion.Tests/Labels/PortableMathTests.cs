using Ingestion.Labels;

namespace Ingestion.Tests.Labels;

public sealed class PortableMathTests
{
    [Fact]
    public void Exponentials_are_those_of_the_library_to_thirteen_digits() =>
        Assert.All(Numbers(-50, 50), x => Assert.InRange(PortableMath.Exp(x) / Math.Exp(x), 1 - 1e-13, 1 + 1e-13));

    [Fact]
    public void Logarithms_are_those_of_the_library_to_thirteen_digits() =>
        Assert.All(Numbers(-50, 50).Select(Math.Exp), x => Assert.Equal(Math.Log(x), PortableMath.Log(x), 1e-13));

    [Theory]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.PositiveInfinity, 1.0)]
    [InlineData(0.0, 0.5)]
    public void The_logistic_function_keeps_its_bounds(double margin, double probability) =>
        Assert.Equal(probability, PortableMath.Logistic(margin), 1e-15);

    [Theory]
    [InlineData(0.0, -6.0)]
    [InlineData(1.0, 6.0)]
    [InlineData(0.5, 0.0)]
    [InlineData(1e-9, -6.0)]
    public void Log_odds_keep_their_bound(double probability, double margin) =>
        Assert.Equal(margin, PortableMath.LogOdds(probability, 6.0), 1e-12);

    private static IEnumerable<double> Numbers(double from, double to) =>
        Enumerable.Range(0, 1001).Select(i => from + ((to - from) * i / 1000));
}
