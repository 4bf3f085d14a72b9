using System.Text.Json;
using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Queries;
using Ingestion.Rows;
using Ingestion.Rows.Stories;
using Ingestion.Tables;
using Ingestion.Testing;
using Ingestion.Tests.Rows;

namespace Ingestion.Tests.Queries;

public sealed class ArticleStoreTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestTables.Cancellation;

    [Theory]
    [InlineData("topic=taiwan&limit=2")]
    [InlineData("topic=taiwan,sanctions&limit=3")]
    [InlineData("limit=3")]
    [InlineData("q=old%20latihan&limit=3")]
    [InlineData("q=latihan&topic=taiwan&limit=2")]
    public async Task Articles_that_come_between_two_pages_neither_repeat_an_item_nor_skip_one(string question)
    {
        var tables = await TestTables.CreateAsync(azurite);
        foreach (var day in Enumerable.Range(26, 8))
        {
            await tables.DeliverAsync(At($"old {day}", new DateOnly(2024, 9, 1).AddDays(day)));
        }

        var everything = Names(await tables.Store.QueryAsync(Question.Parse($"{question.Split("limit")[0]}limit=1000"), Cancellation)).ToList();
        var names = new List<string>();
        string? continuation = null;
        var pages = 0;
        do
        {
            var page = await tables.Store.QueryAsync(Question.Parse($"{question}{(continuation is null ? "" : $"&continuation={continuation}")}"), Cancellation);
            names.AddRange(Names(page));
            continuation = page.Continuation;
            foreach (var day in Enumerable.Range(20, 20))
            {
                await tables.DeliverAsync(At($"new {pages} {day}", new DateOnly(2024, 9, 1).AddDays(day)));
            }
        }
        while (continuation is not null && ++pages < 4);

        Assert.Equal(names.Count, names.Distinct().Count());
        var old = names.Where(name => name.StartsWith("old", StringComparison.Ordinal)).ToList();
        Assert.InRange(old.Count, 3, everything.Count);
        Assert.Equal(everything.Take(old.Count), old);

        static LabelledFile At(string name, DateOnly day) =>
            Archive.Make(name, $"{day:yyyy-MM-dd}", null, Some.Label("taiwan"), Some.Label("sanctions"));
    }

    [Fact]
    public async Task Articles_are_in_the_order_of_their_times_as_their_pages_write_them()
    {
        var tables = await TestTables.CreateAsync(azurite);
        foreach (var (name, day, time) in new[]
        {
            ("b", "2024-10-01", "00:00:01"), ("d", "2024-09-30", "23:59:59"), ("c", "2024-10-01", (string?)null),
            ("a", "2024-10-01", "23:59"), ("e", "2023-12-31", null), ("f", "1999-12-31", "12:00"),
        })
        {
            await tables.DeliverAsync(Archive.Make(name, day, time, Some.Label("taiwan")));
        }

        foreach (var question in new[] { "topic=taiwan", "" })
        {
            var page = await tables.Store.QueryAsync(Question.Parse(question), Cancellation);
            Assert.Equal(["a", "b", "c", "d", "e", "f"], page.Items.Select(item => item.Blob));
        }

        var september = await tables.Store.QueryAsync(Question.Parse("topic=taiwan&from=2024-09-30&to=2024-10-01"), Cancellation);
        Assert.Equal(["d"], september.Items.Select(item => item.Blob));
    }

    [Fact]
    public async Task An_article_without_a_date_is_filed_under_the_day_it_was_received()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(LabelledFile.Labelled(
            "undated.txt", Some.Content("undated"), Some.Article(published: null), new ArticleLabels(Some.ModelVersion, [])));

        var item = Assert.Single((await tables.Store.QueryAsync(Question.Parse("from=2024-10-20&to=2024-10-21"), Cancellation)).Items);

        Assert.Null(item.Published);
        Assert.Equal((new DateOnly(2024, 10, 20), DateBasis.Received), (item.Date, item.DateBasis));
        Assert.Null(item.Topic);
    }

    [Fact]
    public async Task An_item_is_written_with_the_names_and_forms_that_clients_know()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(Some.File(topics: "taiwan"));

        var page = await tables.Store.QueryAsync(Question.Parse("topic=taiwan"), Cancellation);

        Assert.Equal(
            $$"""
            {"items":[{"articleId":"{{ArticleId.ForBlob("kontan.txt")}}","blob":"kontan.txt","title":"Judul first","published":"2024-10-16",
            "date":"2024-10-16","dateBasis":"header-line","source":"Kontan","agency":"Reuters","language":"id","topic":"taiwan","score":0.9,
            "stance":"mixed","stanceScore":0.7,
            "voices":[{"actor":"China","stance":"against","score":0.6,"evidence":[{"start":44,"end":51,"quote":"Beijing"}]}],
            "evidence":[{"start":0,"end":5,"quote":"China","score":0.8}],"storyId":"{{StoryId.Of(ArticleId.ForBlob("kontan.txt"), Some.Content("first"))}}","modelVersion":"0123456789ab"}],"continuation":null}
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(page, JsonSerializerOptions.Web));
    }

    [Fact]
    public async Task An_article_is_given_whole()
    {
        var tables = await TestTables.CreateAsync(azurite);
        var article = Some.Article(published: new PublishedDate(new DateOnly(2024, 10, 16), new TimeOnly(8, 30), TimeSpan.FromHours(-3.5), DateBasis.JsonLd));
        var file = LabelledFile.Labelled("whole.txt", Some.Content("whole"), article, new ArticleLabels(Some.ModelVersion, [Some.Label("taiwan", voices: ("US", Stance.Favor))]));
        await tables.DeliverAsync(file);

        var answer = await tables.Store.GetArticleAsync(file.Id, Cancellation);

        Assert.Null(answer.Rejection);
        var stored = answer.Article;
        Assert.NotNull(stored);
        Assert.Equal((file.Id.Value, "whole.txt", article.Title, article.Text), (stored.ArticleId, stored.Blob, stored.Title, stored.Text));
        Assert.Equal((article.Published!.Date, article.Published.Time, -210, DateBasis.JsonLd), (stored.Published, stored.PublishedTime, stored.PublishedOffset, stored.DateBasis));
        Assert.Equal((article.Source, article.Agency, article.Language), (stored.Source, stored.Agency, stored.Language));
        Assert.Equal(article.Noise, stored.Noise);
        Assert.Equal(0, stored.NoiseLeftOut);
        Assert.Equal(JsonSerializer.Serialize(file.Labels!.Topics), JsonSerializer.Serialize(stored.Topics));
        Assert.Equal((Some.ModelVersion, file.Content.Value, Some.Blob(version: 1).LastModified), (stored.ModelVersion, stored.ContentHash, stored.Received));
    }

    [Fact]
    public async Task Under_an_id_of_nothing_there_is_nothing()
    {
        var tables = await TestTables.CreateAsync(azurite);

        Assert.Equal(new ArticleAnswer(null, null), await tables.Store.GetArticleAsync(ArticleId.ForBlob("nothing"), Cancellation));
        Assert.Empty((await tables.Store.QueryAsync(Question.Parse(""), Cancellation)).Items);
        Assert.Empty((await tables.Store.QueryAsync(Question.ParseRejections(""), Cancellation)).Items);
    }

    [Fact]
    public async Task Rejections_are_given_newest_first_a_page_at_a_time()
    {
        var tables = await TestTables.CreateAsync(azurite);
        foreach (var number in Enumerable.Range(0, 7))
        {
            // Forty days apart, so that months end between them.
            await tables.DeliverAsync(Some.Rejected($"{number}.txt"), version: number * 40 * 24 * 60);
        }

        var names = new List<string>();
        string? continuation = null;
        do
        {
            var page = await tables.Store.QueryAsync(Question.ParseRejections($"limit=2{(continuation is null ? "" : $"&continuation={continuation}")}"), Cancellation);
            names.AddRange(page.Items.Select(item => item.Blob));
            Assert.All(page.Items, item => Assert.Equal(RejectionReason.Damaged, item.Reason));
            continuation = page.Continuation;
        }
        while (continuation is not null);

        Assert.Equal(["6.txt", "5.txt", "4.txt", "3.txt", "2.txt", "1.txt", "0.txt"], names);
    }

    [Fact]
    public async Task Rows_that_a_marked_articles_receipt_does_not_list_are_not_shown()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(Some.File(topics: "taiwan"));
        var stray = (await TestTables.RowsAsync(tables.All.Labels)).Single(row => row.PartitionKey == "taiwan" && char.IsDigit(row.RowKey[0]));
        stray.RowKey = RowKeys.TimeAndId(new DateTime(2024, 11, 2), ArticleId.ForBlob("kontan.txt"));
        stray["title"] = "stray";
        await tables.All.Labels.AddEntityAsync(stray, Cancellation);
        Assert.Equal("stray", Assert.Single((await tables.Store.QueryAsync(Question.Parse("topic=taiwan"), Cancellation)).Items).Title);

        await ChangeMarks.SetAsync(tables.All, ArticleId.ForBlob("kontan.txt"), "0123", Cancellation);

        var item = Assert.Single((await tables.Store.QueryAsync(Question.Parse("topic=taiwan"), Cancellation)).Items);
        Assert.NotEqual("stray", item.Title);
        Assert.Equal(1, Assert.Single((await tables.Store.CountAsync(Question.ParseTimeline("topic=taiwan"), Cancellation)).Counts).Count);
    }

    [Theory]
    [InlineData("interval=day&by=topic", "2024-09-30 taiwan 2, 2024-10-01 sanctions 1, 2024-10-01 taiwan 1, 2024-10-07  1")]
    [InlineData("interval=week&by=topic", "2024-09-30 sanctions 1, 2024-09-30 taiwan 3, 2024-10-07  1")]
    [InlineData("interval=month&by=topic&topic=taiwan", "2024-09-01 taiwan 2, 2024-10-01 taiwan 1")]
    [InlineData("interval=month&by=stance", "2024-09-01 favor 1, 2024-09-01 mixed 1, 2024-10-01  1, 2024-10-01 against 1, 2024-10-01 mixed 1")]
    [InlineData("interval=month&by=source&to=2024-10-01", "2024-09-01 Kontan 2")]
    [InlineData("interval=month&by=language&stance=mixed,against", "2024-09-01 id 1, 2024-10-01 id 2")]
    public async Task A_timeline_counts_items(string question, string counts)
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(Archive.Make("a", "2024-09-30", "00:00", Some.Label("taiwan")));
        await tables.DeliverAsync(Archive.Make("b", "2024-09-30", "23:59", Some.Label("taiwan", Stance.Favor)));
        await tables.DeliverAsync(Archive.Make("c", "2024-10-01", null, Some.Label("taiwan"), Some.Label("sanctions", Stance.Against)));
        await tables.DeliverAsync(Archive.Make("d", "2024-10-07", null));

        var timeline = await tables.Store.CountAsync(Question.ParseTimeline(question), Cancellation);

        Assert.Equal(counts, string.Join(", ", timeline.Counts.Select(count => $"{count.Start:yyyy-MM-dd} {count.Value} {count.Count}")));
        Assert.False(timeline.Cut);
    }

    [Fact]
    public async Task Health_is_told_by_whether_the_tables_answer()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.Store.ProbeAsync(Cancellation);

        var nowhere = new ArticleStore(new IngestionTables(new TableServiceClient(azurite.ConnectionString), azurite.NewName("none")));
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => nowhere.ProbeAsync(Cancellation));
    }

    private static IEnumerable<string> Names(ClassificationPage page) => page.Items.Select(item => $"{item.Blob}:{item.Topic}");
}
