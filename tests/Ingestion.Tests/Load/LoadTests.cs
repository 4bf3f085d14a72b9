using System.Diagnostics;
using System.Globalization;
using Ingestion.Queries;
using Ingestion.Rows;
using Ingestion.Testing;
using Ingestion.Tests.Queries;
using Ingestion.Tests.Rows;

namespace Ingestion.Tests.Load;

/// <summary>Measures writing and asking; run by name, for it takes minutes. <c>docs/tables.md</c> has the command.</summary>
public sealed class LoadTests(AzuriteFixture azurite)
{
    private const string CountVariable = "INGESTION_LOAD_ARTICLES";
    private const int DefaultArticles = 2_000;
    private const int Writers = 8;
    private const int Runs = 30;
    private const double MaxRowsForAnItem = 1.2;

    // Seven to the tables; reading the blob is the eighth.
    private const double MaxRequestsForAnArticle = 7;

    private static readonly (string Kind, string Question)[] Kinds =
    [
        ("all articles", ""),
        ("topic", "topic=taiwan"),
        ("topic and days", "topic=taiwan&from=2024-05-10&to=2024-08-20"),
        ("topic and stance", "topic=taiwan&stance=against"),
        ("stance", "stance=favor"),
        ("actor", "actor=China"),
        ("actor and stance", "actor=China&stance=against"),
        ("topic, actor and stance, days", "topic=sanctions&actor=US&stance=favor&from=2024-03-01"),
    ];

    private static CancellationToken Cancellation => TestTables.Cancellation;

    [Fact(Explicit = true)]
    public async Task Pages_read_few_rows_for_nothing_and_articles_take_few_requests()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable(CountVariable) ?? $"{DefaultArticles}", CultureInfo.InvariantCulture);
        var tables = await TestTables.CreateAsync(azurite);
        var output = TestContext.Current.TestOutputHelper!;

        var probe = new StorageProbe();
        var writer = new RowWriter(tables.Connect(probe));
        var generator = new ArticleGenerator(seed: 20241016);
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count).Select(generator.Next),
            new ParallelOptions { MaxDegreeOfParallelism = Writers, CancellationToken = Cancellation },
            async (file, _) => await TestTables.DeliverAsync(writer, file));
        var requests = probe.Requests.Count / (double)count;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} articles in {clock.Elapsed.TotalSeconds:F0} s, {requests:F2} requests each"));

        clock.Restart();
        var days = await new TimelineCounter(tables.All).RecomputeAsync(ArticleGenerator.Topics, Cancellation);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{days} days counted in {clock.Elapsed.TotalSeconds:F1} s"));

        output.WriteLine("| question | first page p50 | p99 | next page p50 | p99 | rows for an item |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var (kind, question) in Kinds)
        {
            var (first, next, rows) = await MeasureAsync(tables, question);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {kind} | {At(first, 0.5):F1} ms | {At(first, 0.99):F1} ms | {At(next, 0.5):F1} ms | {At(next, 0.99):F1} ms | {rows:F2} |"));
            Assert.InRange(rows, 0, MaxRowsForAnItem);
        }

        Assert.InRange(requests, 1, MaxRequestsForAnArticle);
    }

    private static async Task<(List<double> First, List<double> Next, double RowsForAnItem)> MeasureAsync(TestTables tables, string question)
    {
        var (first, next) = (new List<double>(), new List<double>());
        var (rows, items) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var continuation = await AskAsync(question, first);
            if (continuation is not null)
            {
                await AskAsync($"{question}&continuation={continuation}", next);
            }
        }

        return (first, next.DefaultIfEmpty().ToList(), rows / (double)items);

        async Task<string?> AskAsync(string asked, List<double> times)
        {
            Assert.True(ClassificationQuery.TryParse(Question.Parameters(asked), ArticleGenerator.Topics, out var query, out _));
            var began = Stopwatch.GetTimestamp();
            var page = await tables.Store.QueryAsync(query, Cancellation);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            rows += page.RowsRead;
            items += page.Items.Length;
            return page.Continuation;
        }
    }

    private static double At(List<double> times, double share) =>
        times.Order().ElementAt(Math.Min(times.Count - 1, (int)(times.Count * share)));
}
