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

    // First pages of each kind, and as many next ones: enough that the 99th percentile is not the slowest alone.
    private const int Runs = 200;

    // The first few questions are compiled, and not answered.
    private const int WarmUps = 10;

    // Azurite walks a whole table for each of four thousand days. The questions that are measured need no counts.
    private const int MostCounted = 10_000;

    private const int Seed = 20241016;
    private const int ProgressStep = 10_000;
    private const double MaxRowsForAnItem = 1.2;

    // Seven to the tables; reading the blob is the eighth.
    private const double MaxRequestsForAnArticle = 7;

    // What they take is counted apart: an article of other wording takes other requests.
    private static readonly string[] CountedApart = ["stories", "words"];

    private readonly ITestOutputHelper _output = TestContext.Current.TestOutputHelper!;

    private static CancellationToken Cancellation => TestTables.Cancellation;

    [Fact(Explicit = true)]
    public async Task Pages_read_few_rows_for_nothing_and_articles_take_few_requests()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable(CountVariable) ?? $"{DefaultArticles}", CultureInfo.InvariantCulture);
        var tables = await TestTables.CreateAsync(azurite);

        var requests = await WriteAsync(tables, count);

        if (count <= MostCounted)
        {
            var clock = Stopwatch.StartNew();
            var days = await new TimelineCounter(tables.All).RecomputeAsync(ArticleGenerator.Topics, Cancellation);
            Write($"{days} days counted in {clock.Elapsed.TotalSeconds:F1} s");
        }

        await MeasureAsync(tables, LoadQuestions.Kinds[0].Next, WarmUps);
        _output.WriteLine("| question | first page p50 | p99 | next page p50 | p99 | rows for an item |");
        _output.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var (kind, next) in LoadQuestions.Kinds.AddRange(LoadQuestions.Searches))
        {
            var measured = await MeasureAsync(tables, next, Runs);
            Write($"| {kind} | {At(measured.First, 0.5):F1} ms | {At(measured.First, 0.99):F1} ms | {At(measured.Next, 0.5):F1} ms | {At(measured.Next, 0.99):F1} ms | {measured.RowsForAnItem:F2} |");
            Assert.True(
                measured.RowsForAnItem <= MaxRowsForAnItem || LoadQuestions.Searches.Any(search => search.Kind == kind),
                $"'{kind}' reads {measured.RowsForAnItem:F2} rows for an item.");
        }

        Assert.InRange(requests, 1, MaxRequestsForAnArticle);
    }

    /// <summary>Writes the articles, and gives the requests that each took.</summary>
    private async Task<double> WriteAsync(TestTables tables, int count)
    {
        var probe = new StorageProbe();
        var writer = new RowWriter(tables.Connect(probe));
        var generator = new ArticleGenerator(Seed);
        var written = 0;
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count).Select(generator.Next),
            new ParallelOptions { MaxDegreeOfParallelism = Writers, CancellationToken = Cancellation },
            async (file, _) =>
            {
                await TestTables.DeliverAsync(writer, file);
                if (Interlocked.Increment(ref written) % ProgressStep == 0)
                {
                    Write($"{written} articles in {clock.Elapsed.TotalSeconds:F0} s");
                }
            });
        var requests = (double)probe.Requests.Count;
        foreach (var table in CountedApart)
        {
            var apart = probe.Requests.Count(request => request.Contains(table, StringComparison.Ordinal));
            Write($"{apart / (double)count:F2} requests to {table} an article");
            requests -= apart;
        }

        Write($"{count} articles in {clock.Elapsed.TotalSeconds:F0} s, {requests / count:F2} other requests each");
        return requests / count;
    }

    private static async Task<(List<double> First, List<double> Next, double RowsForAnItem)> MeasureAsync(
        TestTables tables, Func<Random, string> question, int runs)
    {
        var random = new Random(Seed);
        var (first, next) = (new List<double>(), new List<double>());
        var (rows, items) = (0, 0);
        for (var run = 0; run < runs; run++)
        {
            var asked = question(random);
            var continuation = await AskAsync(asked, first);
            if (continuation is not null)
            {
                await AskAsync($"{asked}&continuation={continuation}", next);
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

    private void Write(FormattableString line) => _output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
