using Ingestion.Labels;
using Ingestion.Rows;
using Ingestion.Rows.Stories;
using Ingestion.Testing;

namespace Ingestion.Tests.Rows.Stories;

public sealed class StoriesTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Articles_that_share_most_of_their_wording_tell_one_story_named_for_the_first()
    {
        var tables = await TestTables.CreateAsync(azurite);
        var wire = StoryText.File("wire.txt", StoryText.Wire);
        await tables.DeliverAsync(wire);
        await tables.DeliverAsync(StoryText.File("rewrite.txt", StoryText.Rewrite));
        await tables.DeliverAsync(StoryText.File("other.txt", StoryText.Other));

        var story = StoryId.Of(wire.Id, wire.Content).Value;
        Assert.Equal(story, await StoryOfAsync(tables, "wire.txt"));
        Assert.Equal(story, await StoryOfAsync(tables, "rewrite.txt"));
        Assert.NotEqual(story, await StoryOfAsync(tables, "other.txt"));
    }

    [Theory]
    [InlineData("2024-10-19", true)]
    [InlineData("2024-10-20", false)]
    [InlineData("2024-10-12", false)]
    public async Task A_story_is_told_within_three_days(string day, bool same)
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(StoryText.File("wire.txt", StoryText.Wire, "2024-10-16"));
        await tables.DeliverAsync(StoryText.File("rewrite.txt", StoryText.Rewrite, day));

        Assert.Equal(same, await StoryOfAsync(tables, "wire.txt") == await StoryOfAsync(tables, "rewrite.txt"));
    }

    [Fact]
    public async Task A_story_costs_at_most_four_reads_and_four_writes_and_a_repeat_none()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(StoryText.File("wire.txt", StoryText.Wire));
        var rewrite = StoryText.File("rewrite.txt", StoryText.Rewrite);

        Assert.Equal((4, 4), await CountAsync(tables, rewrite));
        Assert.Equal((0, 0), await CountAsync(tables, rewrite));
    }

    [Fact]
    public async Task Articles_in_hand_at_once_find_one_another()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            tables.DeliverAsync(StoryText.File($"{number}.txt", number % 2 == 0 ? StoryText.Wire : StoryText.Rewrite))));

        var stories = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => StoryOfAsync(tables, $"{number}.txt")));
        Assert.Single(stories.Distinct());
    }

    [Fact]
    public async Task A_mended_article_stays_in_its_story_and_one_with_another_text_leaves_it()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(StoryText.File("wire.txt", StoryText.Wire), version: 1);
        await tables.DeliverAsync(StoryText.File("rewrite.txt", StoryText.Rewrite), version: 1);
        var story = await StoryOfAsync(tables, "wire.txt");

        await tables.DeliverAsync(StoryText.File("wire.txt", StoryText.Wire.Replace("sembilan", "delapan")), version: 2);
        Assert.Equal(story, await StoryOfAsync(tables, "wire.txt"));

        await tables.DeliverAsync(StoryText.File("wire.txt", StoryText.Other), version: 3);
        Assert.NotEqual(story, await StoryOfAsync(tables, "wire.txt"));
        Assert.Equal(story, await StoryOfAsync(tables, "rewrite.txt"));
    }

    [Fact]
    public async Task A_rejected_article_leaves_no_trace()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(StoryText.File("wire.txt", StoryText.Wire), version: 1);
        Assert.NotEmpty(await TestTables.RowsAsync(tables.All.Stories));

        await tables.DeliverAsync(Some.Rejected("wire.txt"), version: 2);

        Assert.Empty(await TestTables.RowsAsync(tables.All.Stories));
    }

    [Fact]
    public async Task Another_model_changes_no_story_and_asks_for_none()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(StoryText.File("wire.txt", StoryText.Wire));
        var rewrite = StoryText.File("rewrite.txt", StoryText.Rewrite);
        await tables.DeliverAsync(rewrite);
        var story = await StoryOfAsync(tables, "rewrite.txt");

        var relabelled = LabelledFile.Labelled(
            rewrite.Name, rewrite.Content, rewrite.Article!, new ArticleLabels("another00000", [Some.Label("sanctions")]));

        Assert.Equal(0, (await CountAsync(tables, relabelled)).Ranges);
        Assert.Equal(story, await StoryOfAsync(tables, "rewrite.txt"));
    }

    internal static async Task<string?> StoryOfAsync(TestTables tables, string blob) =>
        (await tables.Store.GetArticleAsync(Ingestion.Articles.ArticleId.ForBlob(blob), TestTables.Cancellation)).Article?.StoryId;

    /// <summary>Requests to the table of stories: ranges that were read, and rows that were written.</summary>
    private static async Task<(int Ranges, int Writes)> CountAsync(TestTables tables, LabelledFile file)
    {
        var probe = new StorageProbe();
        await TestTables.DeliverAsync(new RowWriter(tables.Connect(probe)), file);
        var requests = probe.Requests.Where(request => request.Contains("stories", StringComparison.Ordinal)).ToList();
        return (requests.Count(request => request.StartsWith("GET", StringComparison.Ordinal) && request.EndsWith("()", StringComparison.Ordinal)),
            requests.Count(request => !request.StartsWith("GET", StringComparison.Ordinal)));
    }
}
