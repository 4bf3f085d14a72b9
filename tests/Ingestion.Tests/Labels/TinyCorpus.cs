using System.Text.Json;
using Ingestion.Features;

namespace Ingestion.Tests.Labels;

/// <summary>A corpus of a few articles on another field than the project's own: dams and harvests.</summary>
internal static class TinyCorpus
{
    public static Taxonomy Taxonomy { get; } = Taxonomy.Parse("""
        {
          "name": "River news",
          "topics": [
            { "id": "dams", "name": { "en": "Dams" }, "proposition": { "en": "The dam is safe." } },
            { "id": "harvest", "name": { "en": "Harvest" }, "proposition": { "en": "The harvest is good." } }
          ],
          "actors": [
            { "name": "Mayor", "aliases": { "en": ["Mayor", "City Hall"] } },
            { "name": "Farmers", "aliases": { "en": ["Farmers", "Farmers Union"] } }
          ]
        }
        """);

    private static readonly string[] Places = ["Northford", "Elmbridge", "Saltmarsh", "Kingsweir", "Hollow Creek", "Redwater", "Stonebank", "Millrace"];

    /// <summary>Writes the corpus: for each place an article on its dam, one on its harvest and one on neither.</summary>
    public static void Write(string folder)
    {
        var lines = Places.SelectMany((place, index) => Articles(place, index)).Select(article => JsonSerializer.Serialize(article));
        File.WriteAllLines(Path.Combine(folder, "river.jsonl"), lines);
    }

    private static IEnumerable<object> Articles(string place, int index)
    {
        var split = index < 5 ? "train" : index < 7 ? "dev" : "test";
        var favor = index % 2 == 0;
        yield return Article($"dam-{index}", split, $"Engineers inspect the {place} dam", "dams", favor,
            $"Engineers climbed the concrete wall of the {place} dam on Monday and measured cracks near the spillway.",
            favor
                ? $"The Mayor said the {place} dam was safe and praised the engineers who looked after the reservoir."
                : $"The Mayor denied that the {place} dam was safe and warned of a leak below the reservoir.",
            "Mayor");
        yield return Article($"harvest-{index}", split, $"Rice harvest begins around {place}", "harvest", !favor,
            $"Combine machines moved through the rice fields of {place} as the harvest began this week.",
            favor
                ? $"The Farmers Union rejected the forecast and said the harvest of {place} was a disaster for every rice field."
                : $"The Farmers Union welcomed the weather and said the harvest of {place} was good for every rice field.",
            "Farmers");
        yield return Article($"concert-{index}", split, $"A quiet concert in {place}", null, favor,
            $"The choir of {place} sang old songs in the church while the audience listened with closed eyes.",
            "The singers will travel to the coast next month and they hope that the weather is kind to them.",
            null);
    }

    private static object Article(
        string id, string split, string title, string? topic, bool inFavor, string first, string second, string? actor)
    {
        var stance = inFavor ? "favor" : "against";
        var background = "The people of the town have talked about it for many weeks and there is more to come.";
        return new
        {
            id,
            text = $"{title}\n\n{first} {second}\n\n{background}",
            language = "en",
            title,
            topics = topic is null ? [] : new object[] { new { topic, stance, voices = new[] { new { actor, stance } } } },
            noise = Array.Empty<string>(),
            @event = id,
            split,
            sentences = topic is null
                ? []
                : new object[]
                {
                    new { quote = first, topics = new[] { topic }, voices = Array.Empty<object>() },
                    new { quote = second, topics = new[] { topic }, voices = new[] { new { topic, actor, stance } } },
                    new { quote = background, topics = Array.Empty<string>(), voices = Array.Empty<object>() },
                },
        };
    }
}
