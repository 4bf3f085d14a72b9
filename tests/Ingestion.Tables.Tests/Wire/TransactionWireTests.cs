namespace Ingestion.Tables.Tests.Wire;

public sealed class TransactionWireTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_body_is_the_one_on_file_to_the_byte()
    {
        var network = new ScriptedHandler(Answer("answer-done.txt"));

        var answer = await Scripted.Table(network).SubmitTransactionAsync(ThreeActions, Cancellation);

        var sent = Assert.Single(network.Sent);
        Assert.Equal("http://127.0.0.1:10002/devstoreaccount1/$batch", sent.Uri.AbsoluteUri);
        Assert.Equal("multipart/mixed; boundary=batch_ingestion", sent.Headers["Content-Type"]);
        Assert.Equal(Case("body.txt"), sent.Body);
        Assert.Equal([204, 204, 204], answer.Value.Select(part => part.Status));
        Assert.Equal("W/\"datetime'2024-10-16T08%3A30%3A00.1234567Z'\"", answer.Value[0].Headers.ETag.ToString());
        Assert.Equal("No Content", answer.Value[2].ReasonPhrase);
        Assert.Null(answer.Value[2].Headers.ETag);
    }

    [Theory]
    [InlineData("answer-refused.txt", 409, "EntityAlreadyExists", 1)]
    [InlineData("answer-refused-whole.txt", 400, "InvalidInput", null)]
    public async Task A_refusal_inside_a_202_is_a_failure(string file, int status, string code, int? index)
    {
        var network = new ScriptedHandler(Answer(file));

        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Scripted.Table(network).SubmitTransactionAsync(ThreeActions, Cancellation));

        Assert.Equal((status, code, index), (refusal.Status, refusal.ErrorCode, refusal.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task An_answer_with_too_few_parts_is_not_taken_for_success()
    {
        var network = new ScriptedHandler(Answer("answer-done.txt"));
        TableTransactionAction[] four = [.. ThreeActions, new(TableTransactionActionType.Delete, new TableEntity("O'Neil", "4"))];

        var failure = await Assert.ThrowsAsync<FormatException>(() => Scripted.Table(network).SubmitTransactionAsync(four, Cancellation));

        Assert.Contains("4 actions and its answer has 3 parts", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html", "<html>")]
    [InlineData("multipart/mixed; boundary=batchresponse_1", "--batchresponse_1\r\nContent-Type: application/http\r\n\r\nnothing\r\n--batchresponse_1--")]
    public async Task What_is_no_answer_to_a_transaction_says_so(string contentType, string body)
    {
        var network = new ScriptedHandler(new ScriptedAnswer(202, body, ("Content-Type", contentType)));

        await Assert.ThrowsAsync<FormatException>(() => Scripted.Table(network).SubmitTransactionAsync(ThreeActions, Cancellation));
    }

    [Fact]
    public async Task A_retry_sends_the_same_body()
    {
        var network = new ScriptedHandler(new ScriptedAnswer(500), Answer("answer-done.txt"));

        await Scripted.Table(network).SubmitTransactionAsync(ThreeActions, Cancellation);

        Assert.Equal(network.Sent[0].Body, network.Sent[1].Body);
    }

    private static TableTransactionAction[] ThreeActions =>
    [
        new(TableTransactionActionType.Add, new TableEntity("O'Neil", "1") { ["Title"] = "漢字", ["Count"] = 5L }),
        new(TableTransactionActionType.UpdateReplace, new TableEntity("O'Neil", "100% a+b") { ["Score"] = 1.0 }, new Azure.ETag("W/\"v\"")),
        new(TableTransactionActionType.Delete, new TableEntity("O'Neil", "3")),
    ];

    private static string Case(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "transactions", file));

    private static ScriptedAnswer Answer(string file) =>
        new(202, Case(file), ("Content-Type", "multipart/mixed; boundary=batchresponse_3"));
}
