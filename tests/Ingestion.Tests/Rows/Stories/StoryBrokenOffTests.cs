using Ingestion.Labels;
using Ingestion.Rows;
using Ingestion.Testing;

namespace Ingestion.Tests.Rows.Stories;

/// <summary>A worker ends at every request that it makes for an article that enters, leaves or keeps a story.</summary>
public sealed class StoryBrokenOffTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("none", "rewrite")]
    [InlineData("other", "rewrite")]
    [InlineData("rewrite", "other")]
    [InlineData("rewrite", "rejected")]
    [InlineData("rejected", "rewrite")]
    public async Task The_next_delivery_gives_the_story_and_leaves_no_other_trace(string from, string to)
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(StoryText.File("wire.txt", StoryText.Wire));
        var story = await StoriesTests.StoryOfAsync(tables, "wire.txt");
        await EachRequest.BreakOffAsync(
            tables,
            least: 10,
            before: blob => from == "none" ? Task.CompletedTask : tables.DeliverAsync(Version(from, blob), version: 1),
            change: (breaking, blob) => TestTables.DeliverAsync(new RowWriter(breaking), Version(to, blob), version: 2),
            then: async blob =>
            {
                await tables.DeliverAsync(Version(to, blob), version: 2);
                await AssertHoldsAsync(tables, blob, to, story);
                await tables.DeliverAsync(Some.Rejected(blob), version: 3);
            });
    }

    private static async Task AssertHoldsAsync(TestTables tables, string blob, string version, string? story)
    {
        var expected = $"{version} expected {blob}";
        await tables.DeliverAsync(Version(version, expected), version: 2);
        Assert.Equal(await tables.DumpAsync(expected), await tables.DumpAsync(blob));
        if (version == "rewrite")
        {
            Assert.Equal(story, await StoriesTests.StoryOfAsync(tables, blob));
        }
        else
        {
            Assert.NotEqual(story, await StoriesTests.StoryOfAsync(tables, blob));
        }

        await tables.DeliverAsync(Some.Rejected(expected), version: 3);
    }

    private static LabelledFile Version(string version, string blob) => version switch
    {
        "rewrite" => StoryText.File(blob, StoryText.Rewrite),
        "other" => StoryText.File(blob, StoryText.Other),
        "rejected" => Some.Rejected(blob),
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, "No such version."),
    };
}
