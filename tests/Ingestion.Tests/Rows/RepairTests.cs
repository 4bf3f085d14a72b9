using Ingestion.Articles;
using Ingestion.Rows;
using Ingestion.Testing;

namespace Ingestion.Tests.Rows;

public sealed class RepairTests(AzuriteFixture azurite)
{
    private static readonly RowSweep Nothing = new(Orphans: 0, Missing: 0, Marks: 0);

    private static CancellationToken Cancellation => TestTables.Cancellation;

    [Fact]
    public async Task Where_everything_fits_nothing_is_found_and_nothing_touched()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(Some.File("a.txt", topics: ["taiwan", "sanctions"]));
        await tables.DeliverAsync(Some.Rejected("b.txt"));
        var before = await tables.DumpAsync(versions: true);

        Assert.Equal(Nothing, await new Repair(tables.All).SweepAsync(mend: true, Cancellation));

        Assert.Equal(before, await tables.DumpAsync(versions: true));
    }

    [Fact]
    public async Task Blobs_that_never_came_that_changed_and_that_were_left_half_way_are_unread()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(Some.File("read.txt"));
        await tables.DeliverAsync(Some.Rejected("rejected.txt"));
        await tables.DeliverAsync(Some.File("changed.txt"));
        await Assert.ThrowsAsync<CrashException>(() =>
            TestTables.DeliverAsync(new RowWriter(tables.Connect(StorageProbe.CrashingAfter(3))), Some.File("half.txt")));

        BlobVersion[] blobs = [Some.Blob("read.txt"), Some.Blob("rejected.txt"), Some.Blob("changed.txt", 2), Some.Blob("half.txt"), Some.Blob("new.txt")];
        var unread = await new Repair(tables.All).FindUnreadAsync(blobs.ToAsyncEnumerable(), Cancellation).Select(blob => blob.Name).ToListAsync(Cancellation);

        Assert.Equal(["changed.txt", "half.txt", "new.txt"], unread);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Rows_that_no_receipt_lists_are_deleted_with_their_copies(bool mend)
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(Some.File("kept.txt"));
        var kept = await tables.DumpAsync();
        await tables.DeliverAsync(Some.File("lost.txt"));
        await tables.DeliverAsync(Some.Rejected("lost too.txt"));
        foreach (var name in new[] { "lost.txt", "lost too.txt" })
        {
            await tables.All.Receipts.DeleteEntityAsync(ArticleId.ForBlob(name).Value, RowKeys.Receipt, cancellationToken: Cancellation);
        }

        // Two label rows with their copies, which go with them, the traces of a story, the lists of words, the article's row, and the rejection.
        var found = await new Repair(tables.All).SweepAsync(mend, Cancellation);

        Assert.InRange(found.Orphans, 4, 19);
        Assert.Equal(mend, kept == await tables.DumpAsync());
        Assert.Equal(mend, Nothing == await new Repair(tables.All).SweepAsync(mend: false, Cancellation));
    }

    [Fact]
    public async Task An_article_that_lacks_a_row_is_delivered_again_and_gets_it_back()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(Some.File("a.txt"));
        var whole = await tables.DumpAsync();
        await tables.All.Articles.DeleteEntityAsync(ArticleId.ForBlob("a.txt").Value, RowKeys.Article, cancellationToken: Cancellation);
        var repair = new Repair(tables.All);

        Assert.Equal(Nothing with { Missing = 1 }, await repair.SweepAsync(mend: true, Cancellation));
        Assert.Single(await repair.FindUnreadAsync(new[] { Some.Blob("a.txt") }.ToAsyncEnumerable(), Cancellation).ToListAsync(Cancellation));
        await tables.DeliverAsync(Some.File("a.txt"));

        Assert.Equal(whole, await tables.DumpAsync());
    }

    [Fact]
    public async Task A_mark_that_was_left_over_goes_and_one_of_a_change_under_way_stays()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(Some.File("done.txt"));
        await tables.DeliverAsync(Some.File("under way.txt"));
        await ChangeMarks.SetAsync(tables.All, ArticleId.ForBlob("done.txt"), "0123", Cancellation);
        var lists = (await TestTables.RowsAsync(tables.All.Words)).Count(row => row.GetString("articleId") == ArticleId.ForBlob("under way.txt").Value);
        await Assert.ThrowsAsync<CrashException>(() => TestTables.DeliverAsync(
            new RowWriter(tables.Connect(StorageProbe.CrashingAfter(5 + lists))), Some.File("under way.txt", "second", "2024-11-16"), version: 2));

        Assert.Equal(Nothing with { Marks = 1 }, await new Repair(tables.All).SweepAsync(mend: true, Cancellation));

        Assert.Equal([ArticleId.ForBlob("under way.txt")], await ChangeMarks.ReadAsync(tables.All, Cancellation));
    }

    [Fact]
    public async Task A_repair_beside_a_worker_undoes_nothing_wherever_the_worker_is()
    {
        var tables = await TestTables.CreateAsync(azurite);
        var repair = new Repair(tables.All);
        var stopped = true;
        for (var request = 0; stopped; request++)
        {
            stopped = false;
            var blob = $"{request}.txt";
            await tables.DeliverAsync(Some.File(blob));
            var probe = new StorageProbe
            {
                Before = async number =>
                {
                    if (number == request)
                    {
                        stopped = true;
                        await repair.SweepAsync(mend: true, Cancellation);
                    }
                },
            };
            await TestTables.DeliverAsync(new RowWriter(tables.Connect(probe)), Some.File(blob, "second", "2024-11-16", "diplomacy"), version: 2);
        }

        Assert.Equal(Nothing, await repair.SweepAsync(mend: false, Cancellation));
        Assert.All(await TestTables.RowsAsync(tables.All.Articles), row => Assert.Equal("Judul second", row.GetString("title")));
    }
}
