using Ingestion.Labels;
using Ingestion.Queries;
using Ingestion.Queries.Search;
using Ingestion.Testing;
using Ingestion.Tests.Rows;

namespace Ingestion.Tests.Queries.Search;

/// <summary>Common and rare words with common and rare labels: rows are read beside one another, asked for one by one, and skipped.</summary>
public sealed class SearchWalkTests(SearchWalkTests.Fixture fixture) : IClassFixture<SearchWalkTests.Fixture>
{
    private static readonly string[] Labels = ["", "&topic=taiwan", "&topic=sanctions", "&topic=taiwan,sanctions", "&actor=China", "&stance=against&source=kontan"];

    public static TheoryData<string> Questions => new(
        from labels in Labels
        from words in Sets()
        select $"q={string.Join("%20", words)}{labels}");

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Pages_of_any_size_give_each_item_once_and_in_order(string question)
    {
        foreach (var limit in new[] { 4, 40, 1_000 })
        {
            var expected = Expected(question).ToList();
            var names = new List<string>();
            string? continuation = null;
            do
            {
                var page = await fixture.Tables.Store.QueryAsync(
                    Question.Parse($"{question}&limit={limit}{(continuation is null ? "" : $"&continuation={continuation}")}"), TestTables.Cancellation);
                names.AddRange(page.Items.Select(item => $"{item.Blob}:{item.Topic}"));
                continuation = page.Continuation;
            }
            while (continuation is not null && names.Count < 120);

            Assert.Equal(continuation is null ? expected : expected.Take(names.Count), names);
        }
    }

    [Theory]
    [InlineData("q=selalu", 2.2)]
    [InlineData("q=jarang", 3)]
    [InlineData("q=sering&topic=taiwan", 5)]
    [InlineData("q=selalu&topic=sanctions", 4)]
    [InlineData("q=sering%20muncul", 10)]
    public async Task Few_rows_are_read_for_each_that_is_returned(string question, double most)
    {
        var page = await fixture.Tables.Store.QueryAsync(Question.Parse($"{question}&limit=50"), TestTables.Cancellation);

        Assert.InRange(page.Items.Length, 5, 50);
        TestContext.Current.TestOutputHelper?.WriteLine($"{question}: {page.RowsRead} rows for {page.Items.Length} items");
        Assert.InRange(page.RowsRead / (double)page.Items.Length, 1, most);
    }

    [Theory]
    [InlineData("q=sering")]
    [InlineData("q=kadang%20muncul&topic=taiwan")]
    public async Task A_timeline_and_voices_count_what_an_answer_shows(string question)
    {
        var items = (await fixture.Tables.Store.QueryAsync(Question.Parse($"{question}&limit=1000"), TestTables.Cancellation)).Items;
        var timeline = await fixture.Tables.Store.CountAsync(Question.ParseTimeline($"{question}&interval=month"), TestTables.Cancellation);
        Assert.True(VoiceQuery.TryParse(Question.Parameters(question), Question.Topics, out var asked, out _));
        var voices = await fixture.Tables.Store.CountAsync(asked, TestTables.Cancellation);

        Assert.Equal((items.Length, false), (timeline.Counts.Sum(count => count.Count), timeline.Cut));
        Assert.Equal((items.Sum(item => item.Voices.Length), false), (voices.Counts.Sum(count => count.Count), voices.Cut));
    }

    [Fact]
    public async Task A_walk_that_has_read_all_that_it_may_says_how_far_it_came_and_another_goes_on_there()
    {
        var filter = Question.Parse("q=langka%20jarang%20kadang").Filter;
        var tables = fixture.Tables.All;
        var found = new List<string>();
        var walks = 0;
        string? passed = null;
        bool mayHaveMore;
        do
        {
            var walk = new SearchWalk(
                RowRanges.OfLabels(tables, filter, null), [.. filter.Words.Select(word => RowRanges.OfWord(tables, word, filter))],
                passed, inclusive: false, itemsShareArticles: true, maxPages: 1);
            while (await walk.NextAsync(1, TestTables.Cancellation) is { Count: > 0 } rows)
            {
                found.Add(rows[0].GetString("blob")!);
            }

            (passed, mayHaveMore) = (walk.Passed ?? passed, walk.MayHaveMore);
            walks++;
        }
        while (mayHaveMore);

        Assert.InRange(walks, 3, 200);
        Assert.Equal(Expected("q=langka%20jarang%20kadang").Select(name => name.Split(':')[0]).Distinct(), found);
    }

    private static IEnumerable<string[]> Sets() =>
    [
        .. SkewedArchive.Words.Select(word => new[] { word.Word }),
        ["selalu", "langka"], ["sering", "muncul"], ["sering", "kadang"], ["kadang", "jarang"], ["jarang", "langka"], ["sering", "kadang", "muncul"],
    ];

    private IEnumerable<string> Expected(string question)
    {
        var filter = Question.Parse(question).Filter;
        return
            from file in fixture.Archive
            let article = file.Article!
            let words = article.Text.Split(' ')
            where filter.Words.All(words.Contains)
            from label in file.Labels!.Topics.Cast<TopicLabel?>().DefaultIfEmpty()
            where (filter.Topics.IsEmpty || filter.Topics.Contains(label?.Topic ?? ""))
                && (filter.Stances.IsEmpty || label?.Stance == filter.Stances[0])
                && (filter.ActorKeys.IsEmpty || label?.Voices.IsEmpty == false)
                && (filter.SourceKeys.IsEmpty || article.Source == "Kontan")
            let time = article.Published!.Date.ToDateTime(article.Published.Time!.Value)
            orderby time descending, file.Id.Value, label?.Topic ?? ""
            select $"{file.Name}:{label?.Topic}";
    }

    public sealed class Fixture(AzuriteFixture azurite) : IAsyncLifetime
    {
        private const int Articles = 400;

        internal List<LabelledFile> Archive { get; } = SkewedArchive.Make(Articles);

        internal TestTables Tables { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Tables = await TestTables.CreateAsync(azurite);
            await Parallel.ForEachAsync(Archive, TestTables.Cancellation, async (file, _) => await Tables.DeliverAsync(file));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
