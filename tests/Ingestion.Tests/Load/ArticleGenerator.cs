using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Tests.Rows;

namespace Ingestion.Tests.Load;

/// <summary>Labelled articles of two topics each, spread over a year: the same for the same seed.</summary>
internal sealed class ArticleGenerator(int seed)
{
    public static readonly IReadOnlyList<string> Topics =
    [
        "military-cooperation", "joint-exercise", "arms-supply-allegation", "taiwan", "ukraine-war", "south-china-sea",
        "sanctions", "diplomacy", "nuclear", "cyber-operations", "economy",
    ];

    public static readonly IReadOnlyList<string> Actors = ["China", "Russia", "US", "Taiwan", "Ukraine", "Japan", "NATO", "author"];

    public static readonly DateOnly FirstDay = new(2024, 1, 1);

    /// <summary>How many days the articles are spread over.</summary>
    public const int Days = 365;

    private static readonly string[] Sources = ["Kontan", "Detik", "Tempo", "Kompas", "Antara", "CNN Indonesia", "Republika", "Sindonews"];
    private static readonly string Text = string.Concat(Enumerable.Repeat("China dan Rusia menggelar latihan bersama di laut itu, kata juru bicaranya. ", 40));

    // Words of which each is in one of so many articles.
    private static readonly (string Word, int Every)[] Marks = [("setengah", 2), ("sepuluh", 10), ("seratus", 100), ("seribu", 1_000)];

    private readonly Random _random = new(seed);

    public LabelledFile Next(int number)
    {
        var first = _random.Next(Topics.Count);
        var second = (first + 1 + _random.Next(Topics.Count - 1)) % Topics.Count;
        var name = $"load/{number:D7}.txt";
        var article = Some.Article(
            title: $"Latihan {number}: China dan Rusia di laut, {Pick(Sources)} melaporkan",
            text: Text + string.Join(' ', Marks.Where(mark => _random.Next(mark.Every) == 0).Select(mark => mark.Word)),
            published: new PublishedDate(FirstDay.AddDays(_random.Next(Days)), new TimeOnly(_random.Next(24), _random.Next(60)), null, DateBasis.Meta),
            source: Pick(Sources));
        return LabelledFile.Labelled(name, Some.Content(name), article, new ArticleLabels(Some.ModelVersion, [Label(Topics[first]), Label(Topics[second])]));
    }

    private TopicLabel Label(string topic)
    {
        var actor = Pick(Actors);
        var voice = new Voice(actor, (Stance)_random.Next(2), _random.NextDouble(), [Quote(null)]);
        return new TopicLabel(topic, 0.5 + _random.NextDouble() / 2, (Stance)_random.Next(4), 0.7, [Quote(0.9), Quote(0.8)], [voice]);
    }

    private Evidence Quote(double? score)
    {
        var start = _random.Next(Text.Length - 160);
        return new Evidence(start, start + 150, Text.Substring(start, 150), score);
    }

    private string Pick(IReadOnlyList<string> values) => values[_random.Next(values.Count)];
}
