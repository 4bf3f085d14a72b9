using System.Globalization;
using Azure;
using Ingestion.Testing;

namespace Ingestion.Tables.Tests.Azurite;

public sealed class TableClientTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_inserted_is_read()
    {
        var table = await NewTableAsync();

        var inserted = await table.AddEntityAsync(new TableEntity("p", "r") { ["Title"] = "Latihan Orruda 2024" }, Cancellation);
        var read = await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancellation);

        Assert.Equal(204, inserted.Status);
        Assert.Equal("Latihan Orruda 2024", read.Value.GetString("Title"));
        Assert.Equal(("p", "r"), (read.Value.PartitionKey, read.Value.RowKey));
        Assert.Equal(inserted.Headers.ETag, read.Value.ETag);
        Assert.NotNull(read.Value.Timestamp);
    }

    [Fact]
    public async Task Inserting_twice_is_a_conflict()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"), Cancellation);

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r"), Cancellation));

        Assert.Equal(409, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.EntityAlreadyExists);
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, "kept")]
    [InlineData(TableUpdateMode.Replace, null)]
    public async Task An_upsert_inserts_and_then_merges_or_replaces(TableUpdateMode mode, string? old)
    {
        var table = await NewTableAsync();
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["Old"] = "kept" }, mode, Cancellation);
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["New"] = 1 }, mode, Cancellation);

        var row = (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancellation)).Value;

        Assert.Equal((old, 1), (row.GetString("Old"), row.GetInt32("New")));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, "kept")]
    [InlineData(TableUpdateMode.Replace, null)]
    public async Task An_update_at_the_right_version_merges_or_replaces(TableUpdateMode mode, string? old)
    {
        var table = await NewTableAsync();
        var first = await table.AddEntityAsync(new TableEntity("p", "r") { ["Old"] = "kept" }, Cancellation);

        var second = await table.UpdateEntityAsync(new TableEntity("p", "r") { ["New"] = 1 }, first.Headers.ETag!.Value, mode, Cancellation);
        var row = (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancellation)).Value;

        Assert.Equal((old, 1), (row.GetString("Old"), row.GetInt32("New")));
        Assert.Equal(second.Headers.ETag, row.ETag);
    }

    [Fact]
    public async Task A_write_at_an_old_version_fails_the_precondition()
    {
        var table = await NewTableAsync();
        var old = (await table.AddEntityAsync(new TableEntity("p", "r"), Cancellation)).Headers.ETag!.Value;
        await WriteUntilTheVersionChangesAsync(table, old);

        var update = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), old, TableUpdateMode.Replace, Cancellation));
        var delete = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", old, Cancellation));

        Assert.Equal((412, 412), (update.Status, delete.Status));
        Assert.True(update.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied);
    }

    [Fact]
    public async Task Any_version_matches_the_star()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"), Cancellation);

        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = true }, ETag.All, TableUpdateMode.Replace, Cancellation);

        Assert.True((await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancellation)).Value.GetBoolean("A"));
    }

    [Fact]
    public async Task A_missing_row_is_told_by_each_operation_in_its_way()
    {
        var table = await NewTableAsync();

        var get = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancellation));
        var update = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All, TableUpdateMode.Replace, Cancellation));
        var ask = await table.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: Cancellation);
        var delete = await table.DeleteEntityAsync("p", "r", cancellationToken: Cancellation);

        Assert.Equal((404, 404), (get.Status, update.Status));
        Assert.True(get.ErrorCode == TableErrorCode.ResourceNotFound);
        Assert.False(ask.HasValue);
        Assert.Throws<InvalidOperationException>(() => ask.Value);
        Assert.Equal(404, delete.Status);
    }

    [Fact]
    public async Task A_deleted_row_is_gone()
    {
        var table = await NewTableAsync();
        var version = (await table.AddEntityAsync(new TableEntity("p", "r"), Cancellation)).Headers.ETag!.Value;

        await table.DeleteEntityAsync("p", "r", version, Cancellation);

        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: Cancellation)).HasValue);
    }

    [Fact]
    public async Task Only_what_is_selected_is_read()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = "a", ["B"] = 2L }, Cancellation);

        var one = (await table.GetEntityAsync<TableEntity>("p", "r", ["B"], Cancellation)).Value;
        var queried = await table.QueryAsync<TableEntity>(select: ["B", "RowKey"], cancellationToken: Cancellation).SingleAsync(Cancellation);

        Assert.Equal((null, 2L), (one.GetString("A"), one.GetInt64("B")));
        Assert.Equal((null, 2L, "r"), (queried.GetString("A"), queried.GetInt64("B"), queried.RowKey));
    }

    [Fact]
    public async Task All_types_come_back_as_they_went()
    {
        var table = await NewTableAsync();
        var written = EveryType.Row("p", "r");
        await table.AddEntityAsync(written, Cancellation);

        var read = (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancellation)).Value;

        Assert.All(EveryType.Names, name => Assert.Equal(written[name], read[name]));
    }

    [Theory]
    [MemberData(nameof(NastyKeys.All), MemberType = typeof(NastyKeys))]
    public async Task A_row_with_nasty_keys_is_written_found_read_changed_and_deleted(string key)
    {
        var table = await NewTableAsync();
        var version = (await table.AddEntityAsync(new TableEntity(key, key), Cancellation)).Headers.ETag!.Value;
        await table.UpdateEntityAsync(new TableEntity(key, key) { ["A"] = key }, version, TableUpdateMode.Replace, Cancellation);
        await table.UpsertEntityAsync(new TableEntity(key, key) { ["B"] = key }, TableUpdateMode.Merge, Cancellation);

        var read = (await table.GetEntityAsync<TableEntity>(key, key, cancellationToken: Cancellation)).Value;
        var found = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}"), cancellationToken: Cancellation).ToListAsync(Cancellation);
        await table.DeleteEntityAsync(key, key, read.ETag, Cancellation);

        Assert.Equal((key, key, key, key), (read.PartitionKey, read.RowKey, read.GetString("A"), read.GetString("B")));
        Assert.Equal(key, Assert.Single(found).RowKey);
        Assert.Empty(await table.QueryAsync<TableEntity>(cancellationToken: Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Pages_and_continuations_give_each_of_1201_rows_once_and_in_order()
    {
        const int Rows = 1201;
        var table = await NewTableAsync();
        foreach (var chunk in Enumerable.Range(0, Rows).Chunk(100))
        {
            await table.SubmitTransactionAsync(chunk.Select(number => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", Key(number)))), Cancellation);
        }

        var pages = await table.QueryAsync<TableEntity>(cancellationToken: Cancellation).AsPages().ToListAsync(Cancellation);
        var small = await table.QueryAsync<TableEntity>(maxPerPage: 250, cancellationToken: Cancellation).ToListAsync(Cancellation);
        var rest = await table.QueryAsync<TableEntity>(cancellationToken: Cancellation).AsPages(pages[0].ContinuationToken, pageSizeHint: 150).ToListAsync(Cancellation);

        Assert.Equal([1000, 201], pages.Select(page => page.Values.Count));
        Assert.Null(pages[^1].ContinuationToken);
        Assert.Equal(Enumerable.Range(0, Rows).Select(Key), pages.SelectMany(page => page.Values).Select(row => row.RowKey));
        Assert.Equal(Enumerable.Range(0, Rows).Select(Key), small.Select(row => row.RowKey));
        Assert.Equal([150, 51], rest.Select(page => page.Values.Count));

        static string Key(int number) => number.ToString("D5", CultureInfo.InvariantCulture);
    }

    [Theory]
    [MemberData(nameof(EveryType.FilterableNames), MemberType = typeof(EveryType))]
    public async Task A_filter_takes_rows_by_each_type(string property)
    {
        var table = await NewTableAsync();
        var row = EveryType.Row("p", "r");
        await table.AddEntityAsync(row, Cancellation);
        await table.AddEntityAsync(new TableEntity("p", "other"), Cancellation);

        var filter = $"{property} eq " + TableClient.CreateQueryFilter($"{row[property]}");
        var found = await table.QueryAsync<TableEntity>(filter, cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal("r", Assert.Single(found).RowKey);
    }

    [Fact]
    public async Task A_row_in_a_table_that_does_not_exist_is_not_found()
    {
        var table = new TableServiceClient(azurite.ConnectionString).GetTableClient(azurite.NewName());

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r"), Cancellation));

        Assert.Equal(404, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.TableNotFound);
    }

    // Azurite's versions are times in milliseconds: two writes in one of them share theirs.
    private static async Task WriteUntilTheVersionChangesAsync(TableClient table, ETag old)
    {
        while ((await table.UpsertEntityAsync(new TableEntity("p", "r"), TableUpdateMode.Replace, Cancellation)).Headers.ETag == old)
        {
        }
    }

    private async Task<TableClient> NewTableAsync()
    {
        var table = new TableServiceClient(azurite.ConnectionString).GetTableClient(azurite.NewName());
        await table.CreateAsync(Cancellation);
        return table;
    }
}
