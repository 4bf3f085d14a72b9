using Ingestion.Labels;
using Ingestion.Queries;
using Ingestion.Rows;
using Ingestion.Testing;

namespace Ingestion.Tests.Rows.Search;

/// <summary>The words of an article need several transactions; a worker ends at each of its requests, or another comes between.</summary>
public sealed class WordBrokenOffTests(AzuriteFixture azurite)
{
    private const int MostRequests = 60;

    // Two transactions to write, three to change.
    private const int Words = 120;

    [Theory]
    [InlineData("none", "baru")]
    [InlineData("lama", "baru")]
    [InlineData("lama", "rejected")]
    [InlineData("lama", "moved")]
    public async Task No_search_mixes_versions_wherever_a_worker_ends_and_the_next_delivery_finishes(string from, string to)
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(Version(to, "expected.txt"), version: 2);
        var expected = await tables.DumpAsync("expected.txt");
        await tables.DeliverAsync(Some.Rejected("expected.txt"), version: 3);
        await EachRequest.BreakOffAsync(
            tables,
            least: 5,
            before: blob => from == "none" ? Task.CompletedTask : tables.DeliverAsync(Version(from, blob), version: 1),
            change: (broken, blob) => TestTables.DeliverAsync(new RowWriter(broken), Version(to, blob), version: 2),
            then: async blob =>
            {
                await FindAsync(tables, "lama");
                await FindAsync(tables, "baru");
                await tables.DeliverAsync(Version(to, blob), version: 2);

                Assert.Equal(expected, await tables.DumpAsync(blob));
                Assert.Equal(0, await FindAsync(tables, "lama"));
                Assert.Equal(to == "rejected" ? 0 : 1, await FindAsync(tables, "baru"));
                await tables.DeliverAsync(Some.Rejected(blob), version: 3);
            });
    }

    [Theory]
    [InlineData("lama", "baru")]
    [InlineData("baru", "lama")]
    [InlineData("lama", "rejected")]
    public async Task Of_two_workers_the_newest_version_is_found_and_no_other(string stopping, string other)
    {
        var tables = await TestTables.CreateAsync(azurite);
        var newest = NumberOf(stopping) > NumberOf(other) ? stopping : other;
        for (var request = 0; request < MostRequests; request++)
        {
            var blob = $"{request}.txt";
            await tables.DeliverAsync(Version("before", blob), version: 0);
            var stopped = false;
            var probe = new StorageProbe
            {
                Before = async number =>
                {
                    if (number == request)
                    {
                        stopped = true;
                        await tables.DeliverAsync(Version(other, blob), NumberOf(other));
                    }
                },
            };

            await TestTables.DeliverAsync(new RowWriter(tables.Connect(probe)), Version(stopping, blob), NumberOf(stopping));

            if (!stopped)
            {
                return;
            }

            Assert.Equal(newest == "baru" ? 1 : 0, await FindAsync(tables, "baru"));
            Assert.Equal(0, await FindAsync(tables, "lama") + await FindAsync(tables, "before"));
            Assert.All(await TestTables.RowsAsync(tables.All.Words), row => Assert.DoesNotContain("lama", row.RowKey, StringComparison.Ordinal));
            await tables.DeliverAsync(Some.Rejected(blob), version: 9);
            Assert.Empty(await TestTables.RowsAsync(tables.All.Words));
        }

        Assert.Fail($"The change takes more than {MostRequests} requests.");
    }

    /// <summary>How many articles are found by the first, the last and the common word of a version; each must be of it.</summary>
    private static async Task<int> FindAsync(TestTables tables, string name)
    {
        var words = WordText.Words(name).Take(Words);
        var parameters = new Dictionary<string, IReadOnlyList<string>> { ["q"] = [$"{words.First()} bersama {words.Last()}"] };
        Assert.True(ClassificationQuery.TryParse(parameters, ["taiwan"], out var query, out _));
        var items = (await tables.Store.QueryAsync(query, TestTables.Cancellation)).Items;
        Assert.All(items, item => Assert.Equal($"bersama {name}", item.Title));
        return items.Length;
    }

    private static int NumberOf(string version) => version == "lama" ? 1 : 2;

    private static LabelledFile Version(string version, string blob) => version switch
    {
        "rejected" => Some.Rejected(blob),
        "moved" => WordText.File(blob, "baru", Words, day: "2024-11-30"),
        _ => WordText.File(blob, version, Words),
    };
}
