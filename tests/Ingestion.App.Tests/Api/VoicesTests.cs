using System.Text.Json;

namespace Ingestion.App.Tests.Api;

[Collection(typeof(ApiTestGroup))]
public sealed class VoicesTests(ApiFixture api)
{
    [Theory]
    [InlineData("")]
    [InlineData("topic=taiwan")]
    [InlineData("language=id&from=2024-10-01")]
    [InlineData("actor=China")]
    public async Task Who_says_what_is_counted_of_the_items_that_the_filter_takes(string filter)
    {
        var voices = await api.GetAsync($"/api/voices?{filter}");
        var items = (await api.GetAsync($"/api/classifications?limit=1000&{filter}")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal("counts cut", JsonShape.NamesOf(voices));
        Assert.False(voices.GetProperty("cut").GetBoolean());
        Assert.Equal(
            items.SelectMany(item => item.GetProperty("voices").EnumerateArray().Select(voice => (
                    Actor: voice.Text("actor")!, Topic: item.Text("topic")!, Stance: voice.Text("stance")!)))
                .GroupBy(side => side)
                .Select(side => (side.Key.Actor, side.Key.Topic, side.Key.Stance, Count: side.Count()))
                .Order(),
            Counts(voices).Order());
    }

    [Fact]
    public async Task They_stand_by_actor_topic_and_stance()
    {
        var counts = Counts(await api.GetAsync("/api/voices"));

        Assert.NotEmpty(counts);
        Assert.Equal(
            counts.OrderBy(count => count.Actor, StringComparer.Ordinal)
                .ThenBy(count => count.Topic, StringComparer.Ordinal)
                .ThenBy(count => count.Stance == "against"),
            counts);
    }

    private static List<(string Actor, string Topic, string Stance, int Count)> Counts(JsonElement voices) =>
    [
        .. voices.GetProperty("counts").EnumerateArray().Select(count =>
            (count.Text("actor")!, count.Text("topic")!, count.Text("stance")!, count.GetProperty("count").GetInt32())),
    ];
}
