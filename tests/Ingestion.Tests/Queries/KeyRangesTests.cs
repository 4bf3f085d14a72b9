using Ingestion.Queries;

namespace Ingestion.Tests.Queries;

public sealed class KeyRangesTests
{
    private const string After = "2516745599999999999_0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(null, null, "PartitionKey ge 't_000000' and PartitionKey le 't_999999'")]
    [InlineData("2024-10-01", "2024-11-01", "PartitionKey eq 't_797589'")]
    [InlineData("2024-09-01", "2024-11-01", "PartitionKey ge 't_797589' and PartitionKey le 't_797590'")]
    [InlineData("2024-01-01", null, "PartitionKey ge 't_000000' and PartitionKey le 't_797598'")]
    [InlineData(null, "2024-01-01", "PartitionKey ge 't_797687' and PartitionKey le 't_999999'")]
    public void Whole_months_are_one_range_of_partitions(string? from, string? to, string range) =>
        Assert.Equal([range], Ranges(from, to));

    [Fact]
    public void Days_within_a_month_are_one_range_of_rows() =>
        Assert.Equal(
            ["PartitionKey eq 't_797589' and RowKey ge '2516728320000000000' and RowKey lt '2516744735999999999~'"],
            Ranges("2024-10-02", "2024-10-21"));

    [Fact]
    public void Parts_of_months_at_the_ends_are_ranges_of_their_own() =>
        Assert.Equal(
            ["PartitionKey eq 't_797589'", "PartitionKey gt 't_797589' and PartitionKey lt 't_797592'", "PartitionKey eq 't_797592'"],
            Ranges("2024-07-15", "2024-10-20").Select(Partitions));

    [Fact]
    public void An_answer_goes_on_within_its_partition_and_then_in_those_that_follow() =>
        Assert.Equal(
            [$"PartitionKey eq 't_797589' and RowKey gt '{After}'", "PartitionKey gt 't_797589' and PartitionKey le 't_999999'"],
            KeyRanges.NewestFirst("t_", null, null, After, inclusive: false));

    [Fact]
    public void Before_the_first_day_there_is_nothing() => Assert.Empty(Ranges(null, "0001-01-01"));

    private static IEnumerable<string> Ranges(string? from, string? to) =>
        KeyRanges.NewestFirst("t_", Day(from), Day(to), after: null, inclusive: false);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);

    private static string Partitions(string range) => range.Split(" and RowKey")[0];
}
