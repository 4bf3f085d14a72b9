namespace Ingestion.Tables.Tests.Wire;

/// <summary>What the service would refuse goes no further than the client; the message has the bound and what was met.</summary>
public sealed class BoundsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a/b", "U+002F at index 1")]
    [InlineData("\\", "U+005C at index 0")]
    [InlineData("ab#", "U+0023 at index 2")]
    [InlineData("?", "U+003F")]
    [InlineData("a\tb", "U+0009")]
    [InlineData("a\u0085", "U+0085")]
    public async Task A_character_that_keys_may_not_have_is_named(string key, string named)
    {
        var insert = await Assert.ThrowsAsync<ArgumentException>(() => Table.AddEntityAsync(new TableEntity("p", key), Cancellation));
        var read = await Assert.ThrowsAsync<ArgumentException>(() => Table.GetEntityAsync<TableEntity>(key, "r", cancellationToken: Cancellation));

        Assert.Contains($"RowKey has the character {named}", insert.Message, StringComparison.Ordinal);
        Assert.Contains($"PartitionKey has the character {named}", read.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_cannot_be_in_a_key()
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => Table.AddEntityAsync(new TableEntity("p", "a" + (char)0xD83D), Cancellation));

        Assert.Contains("U+D83D at index 1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_may_have_1024_characters_and_no_more()
    {
        var network = new ScriptedHandler(new ScriptedAnswer(204));

        await Scripted.Table(network).AddEntityAsync(new TableEntity("p", new string('k', 1024)), Cancellation);
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => Table.AddEntityAsync(new TableEntity("p", new string('k', 1025)), Cancellation));

        Assert.Contains("1025 characters long; Table Storage allows 1024", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_may_be_empty_but_not_missing()
    {
        var network = new ScriptedHandler(new ScriptedAnswer(204));

        await Scripted.Table(network).AddEntityAsync(new TableEntity("", ""), Cancellation);

        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.AddEntityAsync(new TableEntity { PartitionKey = "p" }, Cancellation));
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("with-hyphen")]
    [InlineData("abc\n")]
    [InlineData("taulaç")]
    public void A_name_that_no_table_may_have_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => Scripted.Service(new ScriptedHandler()).GetTableClient(name));

    [Fact]
    public async Task A_property_too_long_is_named()
    {
        var text = await Refusal(new TableEntity("p", "r") { ["Body"] = new string('x', 32_769) });
        var bytes = await Refusal(new TableEntity("p", "r") { ["Body"] = new byte[65_537] });

        Assert.Contains("'Body' is 32769 UTF-16 units long; Table Storage allows 32768", text, StringComparison.Ordinal);
        Assert.Contains("'Body' is 65537 bytes long; Table Storage allows 65536", bytes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_properties_are_counted()
    {
        var row = new TableEntity("p", "r");
        for (var number = 0; number < 253; number++)
        {
            row[$"P{number}"] = number;
        }

        Assert.Contains("253 properties besides its keys; Table Storage allows 252", await Refusal(row), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_that_tables_do_not_have_is_named() =>
        Assert.Contains("'Price' is a System.Decimal", await Refusal(new TableEntity("p", "r") { ["Price"] = 1m }), StringComparison.Ordinal);

    [Fact]
    public async Task A_moment_before_1601_is_refused() =>
        Assert.Contains("1601-01-01", await Refusal(new TableEntity("p", "r") { ["Day"] = DateTimeOffset.MinValue }), StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task A_transaction_has_1_to_100_actions(int count) =>
        Assert.Contains($"{count} actions; Table Storage takes 1 to 100", await Refusal(Enumerable.Range(0, count).Select(number => Add("p", $"{number}"))), StringComparison.Ordinal);

    [Fact]
    public async Task A_transaction_has_one_partition() =>
        Assert.Contains("Action 1 of the transaction is in partition 'q' and action 0 in 'p'", await Refusal([Add("p", "1"), Add("q", "2")]), StringComparison.Ordinal);

    [Fact]
    public async Task A_transaction_has_each_row_once() =>
        Assert.Contains(
            "Actions 0 and 2 of the transaction are both on row '1'",
            await Refusal([Add("p", "1"), Add("p", "2"), new(TableTransactionActionType.Delete, new TableEntity("p", "1"))]),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_transaction_has_at_most_4_MiB()
    {
        var rows = Enumerable.Range(0, 100).Select(number => new TableTransactionAction(
            TableTransactionActionType.Add, new TableEntity("p", $"{number}") { ["A"] = new string('x', 32_000), ["B"] = new string('x', 10_000) }));

        var message = await Refusal(rows);

        Assert.Matches(@"transaction of 100 actions is 42\d{5} bytes long; Table Storage allows 4194304 \(4 MiB\)", message);
    }

    private static TableClient Table => Scripted.Table(new ScriptedHandler());

    private static TableTransactionAction Add(string partition, string row) => new(TableTransactionActionType.Add, new TableEntity(partition, row));

    private static async Task<string> Refusal(TableEntity row) =>
        (await Assert.ThrowsAnyAsync<ArgumentException>(() => Table.AddEntityAsync(row, Cancellation))).Message;

    private static async Task<string> Refusal(IEnumerable<TableTransactionAction> actions) =>
        (await Assert.ThrowsAsync<ArgumentException>(() => Table.SubmitTransactionAsync(actions, Cancellation))).Message;
}
