using Ingestion.Queries;

namespace Ingestion.Tests.Queries;

public sealed class KeyRangeTests
{
    private const string After = "2516745599999999999_0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("", null, null, "RowKey ge '' and RowKey lt ':'")]
    [InlineData("actor-us_", null, null, "RowKey ge 'actor-us_' and RowKey lt 'actor-us_:'")]
    [InlineData("", "2024-10-02", "2024-10-21", "RowKey ge '2516728320000000000' and RowKey lt '2516744735999999999~'")]
    [InlineData("actor-us_", "2024-10-02", null, "RowKey ge 'actor-us_' and RowKey lt 'actor-us_2516744735999999999~'")]
    [InlineData("actor-us_", null, "2024-10-21", "RowKey ge 'actor-us_2516728320000000000' and RowKey lt 'actor-us_:'")]
    public void Days_are_one_range_of_rows(string prefix, string? from, string? to, string range) =>
        Assert.Equal($"PartitionKey eq 't' and {range}", KeyRange.NewestFirst("t", prefix, Day(from), Day(to), after: null, inclusive: false));

    [Theory]
    [InlineData(false, "gt")]
    [InlineData(true, "ge")]
    public void An_answer_goes_on_at_its_place(bool inclusive, string comparison) =>
        Assert.Equal(
            $"PartitionKey eq 't' and RowKey {comparison} 'stance-favor_{After}' and RowKey lt 'stance-favor_2516770655999999999~'",
            KeyRange.NewestFirst("t", "stance-favor_", Day("2024-09-02"), Day("2024-11-01"), After, inclusive));

    [Fact]
    public void Before_the_first_day_and_behind_the_last_there_is_nothing()
    {
        Assert.Null(KeyRange.NewestFirst("t", "", null, Day("0001-01-01"), after: null, inclusive: false));
        Assert.Null(KeyRange.NewestFirst("t", "", Day("2024-12-01"), null, After, inclusive: false));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);
}
