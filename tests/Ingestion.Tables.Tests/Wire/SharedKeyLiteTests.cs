namespace Ingestion.Tables.Tests.Wire;

public sealed class SharedKeyLiteTests
{
    private static readonly ScriptedAnswer Busy = new(503);
    private static readonly ScriptedAnswer Row = new(200, """{"PartitionKey":"p"}""");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_text_to_sign_is_that_of_the_service_s_documentation()
    {
        var policy = new SharedKeyLitePolicy(new TableSharedKeyCredential("testaccount1", Scripted.Key), TimeProvider.System);

        var text = policy.StringToSign("Sun, 11 Oct 2009 19:52:39 GMT", new Uri("https://testaccount1.table.core.windows.net/Customers?$top=5"));

        Assert.Equal("Sun, 11 Oct 2009 19:52:39 GMT\n/testaccount1/Customers", text);
    }

    // Signatures made with Python's hmac over the date and the path written out by hand.
    [Theory]
    [InlineData("/testaccount1/Customers", "mdeDzZ3Touwu6dPIslTEoZ3ynZwvmw/nQ3Gh2qsjsoM=")]
    [InlineData("/devstoreaccount1/devstoreaccount1/$batch", "fU1UyaAB8hObaxCfLwGQwLNLk0qdXeIGJWoJZOeW41Q=")]
    public void A_signature_is_an_HMAC_of_the_text(string path, string signature) =>
        Assert.Equal(signature, new TableSharedKeyCredential("a", Scripted.Key).Sign("Sun, 11 Oct 2009 19:52:39 GMT\n" + path));

    [Fact]
    public async Task Keys_are_signed_as_they_go_over_the_wire()
    {
        var network = new ScriptedHandler(Row);

        await Scripted.Table(network).GetEntityAsync<TableEntity>("O'Neil %+", "漢", cancellationToken: Cancellation);

        var sent = Assert.Single(network.Sent);
        Assert.Equal("http://127.0.0.1:10002/devstoreaccount1/Rows(PartitionKey='O%27%27Neil%20%25%2B',RowKey='%E6%BC%A2')", sent.Uri.AbsoluteUri);
        Assert.Equal("Sun, 11 Oct 2009 19:52:39 GMT", sent.Headers["x-ms-date"]);
        Assert.Equal("SharedKeyLite devstoreaccount1:v3A00j0l9GntTTJabUxHbIvzFP/C1eccU/O4tSsTfoE=", sent.Headers["Authorization"]);
    }

    [Fact]
    public async Task Each_try_is_signed_with_its_own_time()
    {
        var clock = new ManualClock(Scripted.Now);
        var network = new ScriptedHandler(Busy with { Before = () => clock.Advance(TimeSpan.FromSeconds(1)) }, Row);

        await Scripted.Table(network, clock).GetEntityAsync<TableEntity>("O'Neil %+", "漢", cancellationToken: Cancellation);

        Assert.Equal(["Sun, 11 Oct 2009 19:52:39 GMT", "Sun, 11 Oct 2009 19:52:40 GMT"], network.Sent.Select(sent => sent.Headers["x-ms-date"]));
        Assert.Equal("SharedKeyLite devstoreaccount1:zx5j31d+STqHFVvhk8jaEXmyDvOWcExjJZ2VHcIKBOc=", network.Sent[1].Headers["Authorization"]);
    }

    [Fact]
    public void A_key_that_is_not_base64_is_refused_without_being_shown()
    {
        var refusal = Assert.Throws<ArgumentException>(() => new TableSharedKeyCredential("account", "not~base64"));

        Assert.Contains("account", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not~base64", refusal.Message, StringComparison.Ordinal);
    }
}
