using System.Diagnostics;
using Azure;
using Azure.Core;

namespace Ingestion.Tables.Tests.Wire;

public sealed class RequestTests
{
    private const string Version = "W/\"datetime'2024-10-16T08%3A30%3A00.1234567Z'\"";

    private static readonly ScriptedAnswer Done = new(204, "", ("ETag", Version));
    private static readonly ScriptedAnswer Busy = new(503, """{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"Busy."}}}""");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_request_names_the_protocol_and_asks_for_JSON_with_types()
    {
        var network = new ScriptedHandler(Done);

        await Scripted.Table(network).DeleteEntityAsync("p", "r", cancellationToken: Cancellation);

        var headers = Assert.Single(network.Sent).Headers;
        Assert.Equal("2020-12-06", headers["x-ms-version"]);
        Assert.Equal("3.0", headers["DataServiceVersion"]);
        Assert.Equal("application/json;odata=minimalmetadata", headers["Accept"].Replace(" ", "", StringComparison.Ordinal));
        Assert.False(headers.ContainsKey("Date"));
    }

    [Fact]
    public async Task A_version_goes_back_verbatim()
    {
        var network = new ScriptedHandler(Done, Done, Done);
        var table = Scripted.Table(network);

        var version = (await table.AddEntityAsync(new TableEntity("p", "r"), Cancellation)).Headers.ETag!.Value;
        await table.UpdateEntityAsync(new TableEntity("p", "r"), version, TableUpdateMode.Replace, Cancellation);
        await table.DeleteEntityAsync("p", "r", version, Cancellation);

        Assert.Equal([Version, Version], network.Sent.Skip(1).Select(sent => sent.Headers["If-Match"]));
    }

    [Fact]
    public async Task An_upsert_has_no_condition_and_a_delete_always_has_one()
    {
        var network = new ScriptedHandler(Done, Done, Done);
        var table = Scripted.Table(network);

        await table.UpsertEntityAsync(new TableEntity("p", "r"), TableUpdateMode.Replace, Cancellation);
        await table.UpsertEntityAsync(new TableEntity("p", "r"), TableUpdateMode.Merge, Cancellation);
        await table.DeleteEntityAsync("p", "r", cancellationToken: Cancellation);

        Assert.Equal(["PUT", "PATCH", "DELETE"], network.Sent.Select(sent => sent.Method));
        Assert.Equal([null, null, "*"], network.Sent.Select(sent => sent.Headers.GetValueOrDefault("If-Match")));
    }

    [Fact]
    public async Task An_update_without_a_version_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Scripted.Table(new ScriptedHandler()).UpdateEntityAsync(new TableEntity("p", "r"), default, TableUpdateMode.Merge, Cancellation));

    [Theory]
    [InlineData("Retry-After", "1", 1000)]
    [InlineData("retry-after-ms", "300", 300)]
    public async Task The_service_s_word_on_when_to_try_again_is_kept(string header, string value, int milliseconds)
    {
        var network = new ScriptedHandler(Busy with { Headers = [(header, value)] }, Done);
        var began = Stopwatch.GetTimestamp();

        await Scripted.Table(network).UpsertEntityAsync(new TableEntity("p", "r"), TableUpdateMode.Replace, Cancellation);

        Assert.Equal(2, network.Sent.Count);
        Assert.InRange(Stopwatch.GetElapsedTime(began).TotalMilliseconds, milliseconds - 20, 60_000);
    }

    [Fact]
    public async Task A_try_that_got_no_answer_is_repeated_with_the_same_body()
    {
        var network = new ScriptedHandler(new ScriptedAnswer(0) { Failure = new HttpRequestException("Connection reset.") }, Done);

        await Scripted.Table(network).AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, Cancellation);

        Assert.Equal(2, network.Sent.Count);
        Assert.Equal(network.Sent[0].Body, network.Sent[1].Body);
    }

    [Fact]
    public async Task An_insert_whose_answer_was_lost_shows_as_a_conflict()
    {
        var network = new ScriptedHandler(
            new ScriptedAnswer(0) { Failure = new HttpRequestException("Connection reset.") },
            new ScriptedAnswer(409, """{"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"There."}}}"""));

        var conflict = await Assert.ThrowsAsync<RequestFailedException>(() => Scripted.Table(network).AddEntityAsync(new TableEntity("p", "r"), Cancellation));

        Assert.True(conflict.ErrorCode == TableErrorCode.EntityAlreadyExists);
    }

    [Theory]
    [InlineData("""{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"Busy."}}}""", null, "ServerBusy")]
    [InlineData("""{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"Busy."}}}""", "OperationTimedOut", "OperationTimedOut")]
    [InlineData("<?xml version=\"1.0\"?><error/>", "AuthenticationFailed", "AuthenticationFailed")]
    [InlineData("", "OutOfRangeInput", "OutOfRangeInput")]
    [InlineData("<html>Bad gateway</html>", null, null)]
    [InlineData("[]", null, null)]
    [InlineData("""{"odata.error":{}}""", null, null)]
    public async Task The_error_code_is_the_header_s_or_the_body_s(string body, string? header, string? code)
    {
        var network = new ScriptedHandler(new ScriptedAnswer(400, body, header is null ? [] : [("x-ms-error-code", header)]));

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => Scripted.Table(network).AddEntityAsync(new TableEntity("p", "r"), Cancellation));

        Assert.Equal((400, code), (refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task A_table_that_is_being_deleted_is_not_taken_for_one_that_exists()
    {
        var network = new ScriptedHandler(new ScriptedAnswer(409, """{"odata.error":{"code":"TableBeingDeleted","message":{"lang":"en-US","value":"Wait."}}}"""));

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => Scripted.Table(network).CreateIfNotExistsAsync(Cancellation));

        Assert.True(refusal.ErrorCode == TableErrorCode.TableBeingDeleted);
    }

    [Fact]
    public async Task A_signature_stands_behind_the_query_once_however_often_it_is_tried()
    {
        var network = new ScriptedHandler(Busy, new ScriptedAnswer(200, """{"value":[]}"""));
        var service = new TableServiceClient(new Uri("https://account.table.core.windows.net/"), new AzureSasCredential("?sv=1&sig=a%2Bb"), Scripted.Options(network));

        await service.QueryAsync(maxPerPage: 5, cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal("account", service.AccountName);
        Assert.All(network.Sent, sent => Assert.Equal("https://account.table.core.windows.net/Tables?$top=5&sv=1&sig=a%2Bb", sent.Uri.AbsoluteUri));
        Assert.All(network.Sent, sent => Assert.False(sent.Headers.ContainsKey("Authorization")));
    }

    [Fact]
    public async Task An_identity_s_token_for_storage_goes_with_the_request()
    {
        var network = new ScriptedHandler(Done);
        var credential = new FixedToken();
        var service = new TableServiceClient(new Uri("https://account.table.core.windows.net"), credential, Scripted.Options(network));

        await service.GetTableClient("Rows").DeleteEntityAsync("p", "r", cancellationToken: Cancellation);

        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
        Assert.Equal("Bearer the-token", Assert.Single(network.Sent).Headers["Authorization"]);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait_for_a_retry()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var network = new ScriptedHandler(Busy with { Headers = [("Retry-After", "600")], Before = () => cancel.CancelAfter(50) });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Scripted.Table(network).AddEntityAsync(new TableEntity("p", "r"), cancel.Token));
    }

    private sealed class FixedToken : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("the-token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
