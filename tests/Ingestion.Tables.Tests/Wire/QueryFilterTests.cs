namespace Ingestion.Tables.Tests.Wire;

public sealed class QueryFilterTests
{
    public static TheoryData<string> Cases => [.. PropertyCase.Load("filters.json").Select(truth => truth.About)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_value_is_written_in_the_syntax_of_its_type(string about)
    {
        var truth = PropertyCase.Load("filters.json").Single(truth => truth.About == about);

        Assert.Equal(truth.Filter, TableClient.CreateQueryFilter($"P eq {truth.Parsed}"));
    }

    [Fact]
    public void An_expression_takes_several_values_and_keeps_what_is_no_value() =>
        Assert.Equal(
            "(PartitionKey eq 'a''b' and not (Score lt 0.5)) or Name eq '{x}'",
            TableClient.CreateQueryFilter($"(PartitionKey eq {"a'b"} and not (Score lt {0.5})) or Name eq '{{x}}'"));

    [Theory]
    [InlineData(null)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData('c')]
    [InlineData(1f)]
    public void What_a_filter_cannot_hold_is_refused(object? value) =>
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"P eq {value}"));
}
