using System.Net;

namespace Ingestion.App.Tests.Api;

[Collection(typeof(ApiTestGroup))]
public sealed class StoriesTests(ApiFixture api)
{
    [Fact]
    public async Task Every_item_of_an_answer_is_in_its_story()
    {
        foreach (var item in api.All)
        {
            var story = await api.GetAsync($"/api/stories/{item.Text("storyId")}");

            Assert.Equal("storyId count source items", JsonShape.NamesOf(story));
            Assert.Contains(story.GetProperty("items").EnumerateArray(), other =>
                other.Text("articleId") == item.Text("articleId") && other.Text("topic") == item.Text("topic"));
        }
    }

    [Fact]
    public async Task With_stories_collapsed_each_stands_once_with_its_count_and_first_publisher()
    {
        var items = await api.ItemsAsync("/api/classifications?collapse=story&limit=1000");

        Assert.Equal(api.All.Select(item => item.Text("storyId")).Distinct().Order(), items.Select(item => item.Text("storyId")).Order());
        Assert.All(items, item => Assert.InRange(item.GetProperty("storyCount").GetInt32(), 1, api.All.Length));
    }

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("%27%20or%20%271%27%20eq%20%271")]
    public async Task A_story_that_no_article_tells_is_not_found(string id)
    {
        using var response = await api.Client.GetAsync($"/api/stories/{id}", TestContext.Current.CancellationToken);

        var problem = await ProblemAnswer.ReadAsync(response, HttpStatusCode.NotFound);
        Assert.Equal("There is no such story.", problem.Text("title"));
    }
}
