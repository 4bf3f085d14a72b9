namespace Ingestion.Tables.Tests.Wire;

public sealed class PagingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_page_with_a_continuation_is_not_the_end()
    {
        var network = new ScriptedHandler(
            new ScriptedAnswer(200, """{"value":[]}""", ("x-ms-continuation-NextPartitionKey", "1!4!cA--"), ("x-ms-continuation-NextRowKey", "1!4!cg--")),
            new ScriptedAnswer(200, """{"value":[{"PartitionKey":"p","RowKey":"r"}]}""", ("x-ms-continuation-NextPartitionKey", "1!4!cQ--")),
            new ScriptedAnswer(200, """{"value":[]}"""));

        var pages = await Scripted.Table(network).QueryAsync<TableEntity>("A eq 1", 7, ["A", "B"], Cancellation).AsPages().ToListAsync(Cancellation);

        const string Options = "?$filter=A%20eq%201&$select=A%2CB&$top=7";
        Assert.Equal([0, 1, 0], pages.Select(page => page.Values.Count));
        Assert.Equal(["1!4!cA-- 1!4!cg--", "1!4!cQ--", null], pages.Select(page => page.ContinuationToken));
        Assert.Equal(
            [Options, Options + "&NextPartitionKey=1%214%21cA--&NextRowKey=1%214%21cg--", Options + "&NextPartitionKey=1%214%21cQ--"],
            network.Sent.Select(sent => sent.Uri.Query));
    }

    [Fact]
    public async Task A_query_goes_on_where_a_token_says_with_the_page_size_asked_for()
    {
        var network = new ScriptedHandler(new ScriptedAnswer(200, """{"value":[]}"""));

        await Scripted.Table(network).QueryAsync<TableEntity>(maxPerPage: 7, cancellationToken: Cancellation).AsPages("a b", pageSizeHint: 3).ToListAsync(Cancellation);

        Assert.Equal("?$top=3&NextPartitionKey=a&NextRowKey=b", Assert.Single(network.Sent).Uri.Query);
    }

    [Fact]
    public async Task Tables_are_listed_over_pages()
    {
        var network = new ScriptedHandler(
            new ScriptedAnswer(200, """{"value":[{"TableName":"A"}]}""", ("x-ms-continuation-NextTableName", "1!4!Qg--")),
            new ScriptedAnswer(200, """{"value":[{"TableName":"B"}]}"""));

        var tables = await Scripted.Service(network).QueryAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal(["A", "B"], tables.Select(table => table.Name));
        Assert.Equal("?NextTableName=1%214%21Qg--", network.Sent[1].Uri.Query);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void A_page_size_out_of_bounds_is_refused(int size) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Scripted.Table(new ScriptedHandler()).QueryAsync<TableEntity>(maxPerPage: size, cancellationToken: Cancellation));

    [Theory]
    [InlineData("a b c")]
    [InlineData(" ")]
    [InlineData("a ")]
    public void A_forged_token_is_refused(string token) =>
        Assert.Throws<ArgumentException>(() => Scripted.Table(new ScriptedHandler()).QueryAsync<TableEntity>(cancellationToken: Cancellation).AsPages(token));
}
