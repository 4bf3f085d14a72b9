using Ingestion.Articles;
using Ingestion.Rows;
using Ingestion.Tables;
using Ingestion.Testing;

namespace Ingestion.Tests.Rows.Search;

public sealed class WordRowsTests(AzuriteFixture azurite)
{
    private const int Many = 250;

    private static CancellationToken Cancellation => TestTables.Cancellation;

    [Fact]
    public async Task An_article_has_a_row_under_each_of_its_words_and_lists_of_them()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(Some.File());

        var rows = await TestTables.RowsAsync(tables.All.Words);

        var place = RowKeys.TimeAndId(new DateTime(2024, 10, 16), ArticleId.ForBlob("kontan.txt"));
        string[] stems = ["judul", "first", "china", "rusia", "gelar", "latih", "sama", "beijing", "bantah", "tuduh"];
        Assert.Equal(
            stems.Select(stem => $"word-{stem}_{place}").Order(StringComparer.Ordinal),
            rows.Select(row => row.RowKey).Where(key => key != place).Order(StringComparer.Ordinal));
        var lists = rows.Where(row => row.RowKey == place).ToList();
        Assert.InRange(lists.Count, 2, 4);
        Assert.Equal(stems.Select(stem => $"word-{stem}").Order(), lists.SelectMany(row => row.GetString("indexes")!.Split(' ')).Order());
        Assert.All(rows, row => Assert.Equal(Some.Content("first").Value[..16], row.GetString("version")));
    }

    [Theory]
    [InlineData(1, "2024-10-16")]
    [InlineData(Many, "2024-10-16")]
    [InlineData(Many, "2023-01-31")]
    public async Task A_changed_article_leaves_no_word_that_it_does_not_have(int words, string day)
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(WordText.File("a.txt", "lama", Many), version: 1);
        await tables.DeliverAsync(WordText.File("a.txt", "baru", words, day), version: 2);
        var changed = await tables.DumpAsync("a.txt");

        var expected = await TestTables.CreateAsync(azurite);
        await expected.DeliverAsync(WordText.File("a.txt", "baru", words, day), version: 2);

        Assert.Equal(await expected.DumpAsync("a.txt"), changed);
        Assert.DoesNotContain("lama", changed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_is_only_labelled_anew_keeps_the_rows_of_its_words_untouched()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(WordText.File("a.txt", "kata", Many, model: "old"), version: 1);
        var before = await WordsAsync(tables);

        Assert.Equal(WriteOutcome.Article, await tables.DeliverAsync(WordText.File("a.txt", "kata", Many, model: "new"), version: 1));

        Assert.Equal(Many + 1, before.Count);
        Assert.Equal(before, await WordsAsync(tables));
    }

    [Fact]
    public async Task A_blob_that_is_no_article_any_more_has_no_words()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(WordText.File("a.txt", "kata", Many), version: 1);

        await tables.DeliverAsync(Some.Rejected("a.txt"), version: 2);

        Assert.Empty(await TestTables.RowsAsync(tables.All.Words));
    }

    [Fact]
    public async Task Lists_that_no_receipt_knows_are_deleted_with_their_words()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(Some.File("kept.txt"));
        var kept = await tables.DumpAsync();
        await tables.DeliverAsync(WordText.File("lost.txt", "kata", Many));
        await tables.All.Receipts.DeleteEntityAsync(ArticleId.ForBlob("lost.txt").Value, RowKeys.Receipt, cancellationToken: Cancellation);

        await new Repair(tables.All).SweepAsync(mend: true, Cancellation);

        Assert.Equal(kept, await tables.DumpAsync());
    }

    [Fact]
    public async Task An_article_that_lost_a_list_gets_it_back()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(Some.File());
        var whole = await tables.DumpAsync();
        foreach (var row in await TestTables.RowsAsync(tables.All.Words))
        {
            await tables.All.Words.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: Cancellation);
        }

        Assert.Equal(1, (await new Repair(tables.All).SweepAsync(mend: true, Cancellation)).Missing);
        await tables.DeliverAsync(Some.File());

        Assert.Equal(whole, await tables.DumpAsync());
    }

    [Fact]
    public async Task A_receipt_from_before_there_were_words_is_delivered_again()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(Some.File());
        var whole = await tables.DumpAsync();
        foreach (var row in await TestTables.RowsAsync(tables.All.Words))
        {
            await tables.All.Words.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: Cancellation);
        }

        var receipt = Assert.Single(await TestTables.RowsAsync(tables.All.Receipts));
        receipt["layout"] = null;
        receipt["rows0"] = string.Join('\n', receipt.GetString("rows0")!.Split('\n').Where(row => !row.StartsWith("words", StringComparison.Ordinal)));
        await tables.All.Receipts.UpdateEntityAsync(receipt, receipt.ETag, TableUpdateMode.Replace, Cancellation);

        Assert.Single(await new Repair(tables.All).FindUnreadAsync(new[] { Some.Blob() }.ToAsyncEnumerable(), Cancellation).ToListAsync(Cancellation));
        await tables.DeliverAsync(Some.File());

        Assert.Equal(whole, await tables.DumpAsync());
    }

    private static async Task<List<string>> WordsAsync(TestTables tables) =>
        [.. (await TestTables.RowsAsync(tables.All.Words)).Where(row => !row.ContainsKey("indexes")).Select(row => $"{row.RowKey} {row.ETag} {row.Timestamp:O}")];
}
