using Ingestion.Queries;
using Ingestion.Rows.Stories;
using Ingestion.Testing;
using Ingestion.Tests.Rows;
using Ingestion.Tests.Rows.Stories;

namespace Ingestion.Tests.Queries.Stories;

public sealed class CollapseTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_item_stands_for_a_story_that_of_the_first_article()
    {
        var tables = await CreateAsync();

        var items = await AskAsync(tables, "collapse=story");

        Assert.Equal(["late.txt", "other.txt", "wire.txt"], items.Select(item => item.Blob));
        Assert.Equal([1, 1, 3], items.Select(item => item.StoryCount));
        Assert.Equal(["Suara", "Tempo", "Antara"], items.Select(item => item.StorySource));
        Assert.Equal("sanctions", items[^1].Topic);
    }

    [Fact]
    public async Task Without_it_every_item_is_shown_and_none_tells_of_its_story()
    {
        var tables = await CreateAsync();

        var items = await AskAsync(tables, "limit=50");

        Assert.Equal(8, items.Count);
        Assert.All(items, item => Assert.Equal((null, null), (item.StoryCount, item.StorySource)));
    }

    [Theory]
    [InlineData("source=Kontan", "rewrite.txt", "taiwan")]
    [InlineData("topic=taiwan", "wire.txt", "taiwan")]
    [InlineData("topic=joint-exercise", "second.txt", "joint-exercise")]
    [InlineData("from=2024-10-17&topic=taiwan,joint-exercise,sanctions&source=Kontan,Antara,Media", "rewrite.txt", "taiwan")]
    [InlineData("q=kembali unjuk", "rewrite.txt", "taiwan")]
    public async Task Of_a_story_the_first_article_that_the_question_takes_is_shown(string question, string blob, string topic)
    {
        var tables = await CreateAsync();

        var item = Assert.Single(await AskAsync(tables, $"{question}&collapse=story"), item => item.StoryCount == 3);

        Assert.Equal((blob, topic, "Antara"), (item.Blob, item.Topic, item.StorySource));
    }

    [Fact]
    public async Task Pages_of_one_item_give_the_same_as_one_page_of_all()
    {
        var tables = await CreateAsync();
        var whole = await AskAsync(tables, "collapse=story");

        var paged = new List<ClassificationItem>();
        string? continuation = null;
        do
        {
            var page = await tables.Store.QueryAsync(Question.Parse($"collapse=story&limit=1{(continuation is null ? "" : $"&continuation={continuation}")}"), Cancellation);
            paged.AddRange(page.Items);
            continuation = page.Continuation;
        }
        while (continuation is not null);

        Assert.Equal(whole.Select(item => (item.ArticleId, item.Topic)), paged.Select(item => (item.ArticleId, item.Topic)));
    }

    [Fact]
    public async Task A_continuation_is_not_good_for_the_question_without_it()
    {
        var tables = await CreateAsync();
        var page = await tables.Store.QueryAsync(Question.Parse("collapse=story&limit=1"), Cancellation);

        Assert.Equal("continuation", Question.ProblemOf($"limit=1&continuation={page.Continuation}")?.Parameter);
        Assert.Equal("collapse", Question.ProblemOf("collapse=stories")?.Parameter);
    }

    [Fact]
    public async Task A_story_lists_its_articles_in_the_order_of_time()
    {
        var tables = await CreateAsync();
        var wire = StoryText.File("wire.txt", StoryText.Wire);

        var story = await tables.Store.GetStoryAsync(StoryId.Of(wire.Id, wire.Content), Cancellation);

        Assert.NotNull(story);
        Assert.Equal((3, "Antara"), (story.Count, story.Source));
        Assert.Equal(
            ["wire.txt sanctions", "wire.txt taiwan", "second.txt joint-exercise", "second.txt taiwan", "rewrite.txt taiwan"],
            story.Items.Select(item => $"{item.Blob} {item.Topic}"));
        Assert.Null(await tables.Store.GetStoryAsync(StoryId.Of(wire.Id, Some.Content("nothing")), Cancellation));
    }

    private async Task<TestTables> CreateAsync()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(StoryText.File("wire.txt", StoryText.Wire, "2024-10-15", "Antara", "taiwan", "sanctions"));
        await tables.DeliverAsync(StoryText.File("rewrite.txt", StoryText.Rewrite, "2024-10-17", "Kontan"));
        await tables.DeliverAsync(StoryText.File("second.txt", StoryText.Wire, "2024-10-16", "Media", "taiwan", "joint-exercise"));
        await tables.DeliverAsync(StoryText.File("other.txt", StoryText.Other, "2024-10-16", "Tempo", "taiwan", "sanctions"));
        await tables.DeliverAsync(StoryText.File("late.txt", StoryText.Rewrite, "2024-12-01", "Suara"));
        return tables;
    }

    private static async Task<List<ClassificationItem>> AskAsync(TestTables tables, string question) =>
        [.. (await tables.Store.QueryAsync(Question.Parse(question), Cancellation)).Items];
}
