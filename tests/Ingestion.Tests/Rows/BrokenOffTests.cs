using System.Text.RegularExpressions;
using Ingestion.Labels;
using Ingestion.Queries;
using Ingestion.Rows;
using Ingestion.Testing;

namespace Ingestion.Tests.Rows;

/// <summary>A worker ends at every request that it makes; others go on.</summary>
public sealed class BrokenOffTests(AzuriteFixture azurite)
{
    public static TheoryData<string, string> Changes => new()
    {
        { "none", "first" },
        { "first", "moved" },
        { "first", "in place" },
        { "first", "rejected" },
        { "rejected", "moved" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task The_next_delivery_finishes_what_a_worker_left(string from, string to) =>
        await ForEachCrashAsync(from, to, async (tables, blob) =>
        {
            await tables.DeliverAsync(Version(to, blob), version: 2);
            Assert.Equal(await ExpectAsync(tables, to, version: 2), await tables.DumpAsync(blob));
        });

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task The_next_version_leaves_nothing_of_what_a_worker_left(string from, string to) =>
        await ForEachCrashAsync(from, to, async (tables, blob) =>
        {
            await tables.DeliverAsync(Version("next", blob), version: 3);
            Assert.Equal(await ExpectAsync(tables, "next", version: 3), await tables.DumpAsync(blob));
        });

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_version_that_comes_back_leaves_nothing_of_what_a_worker_left(string from, string to)
    {
        await ForEachCrashAsync(from, to, async (tables, blob) =>
        {
            await tables.DeliverAsync(Version("first", blob), version: 3);
            Assert.Equal(RowsOf(await ExpectAsync(tables, "first", version: 3)), RowsOf(await tables.DumpAsync(blob)));
        });

        // Whether the bytes were there all along or came back depends on where the worker ended.
        static IEnumerable<string> RowsOf(string dump) =>
            dump.Split('\n').Where(line => !line.StartsWith("receipts", StringComparison.Ordinal))
                .Select(line => Regex.Replace(line, "; received=[^;]*", ""));
    }

    [Theory]
    [InlineData("first", "moved")]
    [InlineData("first", "rejected")]
    [InlineData("rejected", "moved")]
    public async Task No_answer_mixes_two_versions_wherever_a_worker_ends(string from, string to)
    {
        Assert.True(ClassificationQuery.TryParse(new Dictionary<string, IReadOnlyList<string>>(), [], out var everything, out _));
        Assert.True(RejectionQuery.TryParse(new Dictionary<string, IReadOnlyList<string>>(), out var rejections, out _));
        await ForEachCrashAsync(from, to, async (tables, blob) =>
        {
            var items = (await tables.Store.QueryAsync(everything, TestTables.Cancellation)).Items.Where(item => item.Blob == blob);
            var rejected = (await tables.Store.QueryAsync(rejections, TestTables.Cancellation)).Items.Where(item => item.Blob == blob);
            var versions = items.Select(item => item.Title).Concat(rejected.Select(item => item.Message)).Distinct();
            Assert.InRange(versions.Count(), 0, 1);
        });
    }

    [Theory]
    [InlineData("first", "moved")]
    [InlineData("first", "rejected")]
    public async Task A_timeline_counts_what_an_answer_shows_wherever_a_worker_ends(string from, string to)
    {
        string[] topics = ["taiwan", "sanctions", "diplomacy"];
        Assert.True(ClassificationQuery.TryParse(
            new Dictionary<string, IReadOnlyList<string>> { ["limit"] = ["1000"] }, topics, out var everything, out _));
        Assert.True(TimelineQuery.TryParse(new Dictionary<string, IReadOnlyList<string>>(), topics, out var timeline, out _));
        var counter = default(TimelineCounter);
        await ForEachCrashAsync(from, to, async (tables, _) =>
        {
            var items = (await tables.Store.QueryAsync(everything, TestTables.Cancellation)).Items.Length;
            Assert.Equal(items, (await tables.Store.CountAsync(timeline, TestTables.Cancellation)).Counts.Sum(count => count.Count));

            await (counter ??= new TimelineCounter(tables.All)).RecomputeAsync(topics, TestTables.Cancellation);
            Assert.Equal(items, (await tables.Store.CountAsync(timeline, TestTables.Cancellation)).Counts.Sum(count => count.Count));
        });
    }

    [Fact]
    public async Task No_answer_has_an_item_twice_of_an_article_that_moves_while_it_is_read()
    {
        var tables = await TestTables.CreateAsync(azurite);
        Assert.True(ClassificationQuery.TryParse(new Dictionary<string, IReadOnlyList<string>>(), [], out var everything, out _));
        await EachRequest.BreakOffAsync(
            tables,
            least: 5,
            before: blob => tables.DeliverAsync(Version("first", blob), version: 1),
            change: async (breaking, blob) =>
            {
                var broken = default(CrashException);

                // The marks are read by then, and the labels are not.
                var reading = new StorageProbe { Before = async number => broken = number == 1 ? await MoveAsync(breaking, blob) : broken };
                var items = (await new ArticleStore(tables.Connect(reading)).QueryAsync(everything, TestTables.Cancellation)).Items;
                Assert.Equal(items.DistinctBy(item => (item.ArticleId, item.Topic)).Count(), items.Length);
                if (broken is not null)
                {
                    throw broken;
                }
            },
            then: blob => tables.DeliverAsync(Some.Rejected(blob), version: 3));

        static async Task<CrashException?> MoveAsync(IngestionTables breaking, string blob)
        {
            try
            {
                await TestTables.DeliverAsync(new RowWriter(breaking), Version("moved", blob), version: 2);
                return null;
            }
            catch (CrashException broken)
            {
                return broken;
            }
        }
    }

    private async Task ForEachCrashAsync(string from, string to, Func<TestTables, string, Task> then)
    {
        var tables = await TestTables.CreateAsync(azurite);
        await EachRequest.BreakOffAsync(
            tables,
            least: 5,
            before: blob => from == "none" ? Task.CompletedTask : tables.DeliverAsync(Version(from, blob), version: 1),
            change: (breaking, blob) => TestTables.DeliverAsync(new RowWriter(breaking), Version(to, blob), version: 2),
            then: blob => then(tables, blob));
    }

    private static async Task<string> ExpectAsync(TestTables tables, string name, int version)
    {
        var blob = $"{name} expected.txt";
        await tables.DeliverAsync(Version(name, blob), version);
        return await tables.DumpAsync(blob);
    }

    private static LabelledFile Version(string version, string blob) => version switch
    {
        "first" => Some.File(blob, "first", "2024-09-30", "taiwan", "sanctions"),
        "moved" => Some.File(blob, "moved", "2024-10-01", "taiwan", "diplomacy"),
        "in place" => Some.File(blob, "in place", "2024-09-30", "taiwan", "sanctions"),
        "next" => Some.File(blob, "next", "2024-12-24", "taiwan", "cyber-operations"),
        "rejected" => Some.Rejected(blob),
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, "No such version."),
    };
}
