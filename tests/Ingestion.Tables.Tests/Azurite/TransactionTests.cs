using System.Globalization;
using Azure;
using Ingestion.Testing;

namespace Ingestion.Tables.Tests.Azurite;

public sealed class TransactionTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_six_kinds_of_action_are_done_together()
    {
        var table = await NewTableAsync();
        foreach (var key in new[] { "merged", "replaced", "deleted", "upsert-merged", "upsert-replaced" })
        {
            await table.AddEntityAsync(Row(key, "Old"), Cancellation);
        }

        var answer = await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row("added", "New")),
            new(TableTransactionActionType.UpdateMerge, Row("merged", "New")),
            new(TableTransactionActionType.UpdateReplace, Row("replaced", "New")),
            new(TableTransactionActionType.Delete, Row("deleted", "New")),
            new(TableTransactionActionType.UpsertMerge, Row("upsert-merged", "New")),
            new(TableTransactionActionType.UpsertReplace, Row("upsert-replaced", "New")),
        ], Cancellation);
        var rows = await table.QueryAsync<TableEntity>(cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal(6, answer.Value.Count);
        Assert.All(answer.Value, part => Assert.InRange(part.Status, 200, 299));
        Assert.Equal(
            ["added: New", "merged: New Old", "replaced: New", "upsert-merged: New Old", "upsert-replaced: New"],
            rows.Select(row => $"{row.RowKey}: {string.Join(' ', row.Keys.Where(name => name is "Old" or "New").Order())}"));
    }

    [Fact]
    public async Task An_answer_carries_the_rows_new_version()
    {
        var table = await NewTableAsync();

        var answer = await table.SubmitTransactionAsync([new(TableTransactionActionType.UpsertReplace, Row("r", "A"))], Cancellation);
        var row = (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancellation)).Value;

        Assert.Equal(row.ETag, answer.Value[0].Headers.ETag);
    }

    [Fact]
    public async Task One_refused_action_undoes_all_and_is_named()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(Row("there", "Old"), Cancellation);

        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row("new", "A")),
            new(TableTransactionActionType.UpsertReplace, Row("upserted", "A")),
            new(TableTransactionActionType.Add, Row("there", "New")),
            new(TableTransactionActionType.Add, Row("never", "A")),
        ], Cancellation));
        var rows = await table.QueryAsync<TableEntity>(cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal(409, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.EntityAlreadyExists);
        Assert.Equal(2, refusal.FailedTransactionActionIndex);
        Assert.Equal("there", Assert.Single(rows).RowKey);
        Assert.True(rows[0].ContainsKey("Old"));
    }

    [Fact]
    public async Task An_update_at_an_old_version_undoes_all()
    {
        var table = await NewTableAsync();
        var old = new ETag("W/\"datetime'2020-01-01T00%3A00%3A00.0000000Z'\"");
        await table.AddEntityAsync(Row("there", "Old"), Cancellation);

        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row("new", "A")),
            new(TableTransactionActionType.UpdateReplace, Row("there", "New"), old),
        ], Cancellation));

        Assert.Equal((412, 1), (refusal.Status, refusal.FailedTransactionActionIndex));
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "new", cancellationToken: Cancellation)).HasValue);
    }

    [Fact]
    public async Task Rows_with_nasty_keys_and_every_type_go_in_one_transaction()
    {
        var table = await NewTableAsync();

        foreach (var type in new[] { TableTransactionActionType.Add, TableTransactionActionType.UpdateReplace, TableTransactionActionType.UpsertMerge })
        {
            await table.SubmitTransactionAsync(NastyKeys.InTransactions.Select(key => new TableTransactionAction(type, EveryType.Row("O'Neil %+漢", key))), Cancellation);
        }

        var rows = await table.QueryAsync<TableEntity>(cancellationToken: Cancellation).ToListAsync(Cancellation);
        await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag)), Cancellation);

        Assert.Equal(NastyKeys.InTransactions.Order(StringComparer.Ordinal), rows.Select(row => row.RowKey).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.All(EveryType.Names, name => Assert.Equal(EveryType.Row("", "")[name], row[name])));
        Assert.Empty(await table.QueryAsync<TableEntity>(cancellationToken: Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Transactions_on_many_partitions_at_once_all_succeed()
    {
        var table = await NewTableAsync();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(partition => table.SubmitTransactionAsync(
            Enumerable.Range(0, 25).Select(row => new TableTransactionAction(
                TableTransactionActionType.Add, new TableEntity(partition.ToString(CultureInfo.InvariantCulture), row.ToString(CultureInfo.InvariantCulture)))), Cancellation)));

        Assert.Equal(1000, await table.QueryAsync<TableEntity>(cancellationToken: Cancellation).CountAsync(Cancellation));
    }

    private static TableEntity Row(string key, string property) => new("p", key) { [property] = 1 };

    private async Task<TableClient> NewTableAsync()
    {
        var table = new TableServiceClient(azurite.ConnectionString).GetTableClient(azurite.NewName());
        await table.CreateAsync(Cancellation);
        return table;
    }
}
