using Ingestion.Queries;

namespace Ingestion.Tests.Queries;

public sealed class ValueListTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData(" a , b ", "a|b")]
    [InlineData("a,,b,", "a||b|")]
    [InlineData("\"a, b\" , c", "a, b|c")]
    [InlineData("\"a \"\"b\"\"\"", "a \"b\"")]
    [InlineData("a \"b\"", "a \"b\"")]
    [InlineData("\"\"", "")]
    [InlineData("", "")]
    public void Values_are_parted_at_commas_outside_quotes(string text, string values) =>
        Assert.Equal(values.Split('|'), ValueList.Split(text));

    [Theory]
    [InlineData("\"a")]
    [InlineData("\"")]
    [InlineData("\"a\"b")]
    [InlineData("\"a\"\"")]
    public void Quotes_that_do_not_close_or_close_too_early_are_no_list(string text) =>
        Assert.Null(ValueList.Split(text));
}
