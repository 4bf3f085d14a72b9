using Ingestion.Labels;
using Ingestion.Queries;
using Ingestion.Rows;
using Ingestion.Testing;
using Ingestion.Tests.Rows;

namespace Ingestion.Tests.Queries;

public sealed class TimelineCounterTests(AzuriteFixture azurite)
{
    private static readonly string[] Questions =
    [
        "",
        "by=stance",
        "by=source&interval=month",
        "by=language&interval=week",
        "topic=taiwan",
        "topic=taiwan,sanctions&by=topic&stance=favor,mixed",
        "topic=taiwan&by=stance&stance=favor",
        "topic=taiwan&by=stance&source=Kontan",
        "by=source&source=kontan,cafe%20celik&from=2024-08-03&to=2024-10-20",
        "topic=taiwan&by=topic&source=Kontan&from=2024-08-15",
        "topic=sanctions&by=language&language=id,ms&to=2024-10-02",
        "by=stance&actor=China",
        "to=0001-01-01",
    ];

    private static CancellationToken Cancellation => TestTables.Cancellation;

    [Theory]
    [InlineData(PartitionSpread.None, 60)]
    [InlineData(PartitionSpread.Sixteen, 6)]
    public async Task Counts_that_are_kept_tell_what_the_rows_tell(PartitionSpread spread, int articles)
    {
        var tables = await TestTables.CreateAsync(azurite, spread);
        var archive = new Archive(articles);
        await Parallel.ForEachAsync(archive.Articles, Cancellation, async (file, _) => await tables.DeliverAsync(file));
        var counter = new TimelineCounter(tables.All);

        var byRows = await AnswersAsync(tables);
        Assert.InRange(await counter.RecomputeAsync(Question.Topics, Cancellation), articles / 2, int.MaxValue);
        Assert.Equal(byRows, await AnswersAsync(tables));
        Assert.Equal(0, await counter.RecomputeAsync(Question.Topics, Cancellation));

        // Deliveries that change nothing leave the counts as they are.
        await Parallel.ForEachAsync(archive.Articles, Cancellation, async (file, _) => await tables.DeliverAsync(file));
        Assert.Equal(0, await counter.RecomputeAsync(Question.Topics, Cancellation));
    }

    [Fact]
    public async Task A_year_by_day_of_one_topic_is_answered_from_one_row_a_month()
    {
        var tables = await TestTables.CreateAsync(azurite);
        foreach (var month in Enumerable.Range(1, 12))
        {
            await tables.DeliverAsync(Archive.Make($"{month} a", $"2024-{month:D2}-01", null, Some.Label("taiwan")));
            await tables.DeliverAsync(Archive.Make($"{month} b", $"2024-{month:D2}-28", null, Some.Label("taiwan", Stance.Favor)));
        }

        await new TimelineCounter(tables.All).RecomputeAsync(Question.Topics, Cancellation);
        var probe = new StorageProbe();
        var timeline = await new ArticleStore(tables.Connect(probe))
            .CountAsync(Question.ParseTimeline("topic=taiwan&from=2024-01-01&to=2025-01-01&by=stance"), Cancellation);

        Assert.Equal(24, timeline.Counts.Length);
        Assert.Equal(2, probe.Requests.Count);
        Assert.Equal(12, (await TestTables.RowsAsync(tables.All.Labels)).Count(row => row.PartitionKey == "taiwan" && row.RowKey.StartsWith("count-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Days_that_changed_since_they_were_counted_are_counted_by_their_rows()
    {
        var tables = await TestTables.CreateAsync(azurite);
        var counter = new TimelineCounter(tables.All);
        await tables.DeliverAsync(Archive.Make("a", "2024-09-30", null, Some.Label("taiwan")));
        await tables.DeliverAsync(Archive.Make("b", "2024-10-02", null, Some.Label("taiwan")));
        await counter.RecomputeAsync(Question.Topics, Cancellation);

        await tables.DeliverAsync(Some.File("b", "moved", "2024-09-30", "taiwan", "sanctions"), version: 2);
        await tables.DeliverAsync(Archive.Make("c", "2024-10-01", null, Some.Label("taiwan")));
        const string Expected = "2024-09-30 taiwan 2, 2024-10-01 taiwan 1";
        Assert.Equal(Expected, await AnswerAsync(tables, "topic=taiwan"));

        await counter.RecomputeAsync(Question.Topics, Cancellation);
        Assert.Equal(Expected, await AnswerAsync(tables, "topic=taiwan"));
        Assert.Equal("2024-09-30 sanctions 1, 2024-09-30 taiwan 2, 2024-10-01 taiwan 1", await AnswerAsync(tables, ""));
    }

    [Fact]
    public async Task An_article_that_comes_while_its_day_is_counted_is_not_lost()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(Archive.Make("a", "2024-09-30", null, Some.Label("taiwan")));
        var delivered = 1;
        for (var request = 0; request < 4; request++)
        {
            var probe = new StorageProbe { Before = async number => await (number == request ? DeliverAsync() : Task.CompletedTask) };
            await new TimelineCounter(tables.Connect(probe)).RecomputeAsync(["taiwan"], Cancellation);

            Assert.Equal($"2024-09-30 taiwan {delivered}", await AnswerAsync(tables, "topic=taiwan"));
            await DeliverAsync();
        }

        async Task DeliverAsync() => await tables.DeliverAsync(Archive.Make($"{delivered++}", "2024-09-30", null, Some.Label("taiwan")));
    }

    [Theory]
    [InlineData("2024-10-01", "2024-10-01..2024-10-01")]
    [InlineData("2024-10-01 2024-10-08", "2024-10-01..2024-10-08")]
    [InlineData("2024-10-09 2024-10-01", "2024-10-09..2024-10-09 2024-10-01..2024-10-01")]
    public void Days_that_are_few_days_apart_are_one_range(string days, string ranges) =>
        Assert.Equal(ranges, string.Join(' ', DayRange.Around(days.Split(' ').Select(DateOnly.Parse)).Select(range => $"{range.First:yyyy-MM-dd}..{range.Last:yyyy-MM-dd}")));

    private static async Task<List<string>> AnswersAsync(TestTables tables)
    {
        var answers = new List<string>();
        foreach (var question in Questions)
        {
            answers.Add($"{question}: {await AnswerAsync(tables, question)}");
        }

        return answers;
    }

    private static async Task<string> AnswerAsync(TestTables tables, string question)
    {
        var timeline = await tables.Store.CountAsync(Question.ParseTimeline(question), Cancellation);
        Assert.False(timeline.Cut);
        return string.Join(", ", timeline.Counts.Select(count => $"{count.Start:yyyy-MM-dd} {count.Value} {count.Count}"));
    }
}
