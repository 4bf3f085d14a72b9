using System.Collections.Immutable;
using System.Globalization;

namespace Ingestion.Tests.Load;

/// <summary>The kinds of question that are measured: of each as many as are wanted, from all over the year; the same for the same seed.</summary>
internal static class LoadQuestions
{
    private static readonly string[] Stances = ["favor", "against", "mixed", "neutral"];
    private static readonly string[] Sides = ["favor", "against"];

    public static ImmutableArray<(string Kind, Func<Random, string> Next)> Kinds { get; } =
    [
        ("all articles", random => Until(random)),
        ("topic", random => $"topic={Topic(random)}&{Until(random)}"),
        ("topic and days", random => $"topic={Topic(random)}&{Days(random)}"),
        ("topic and stance", random => $"topic={Topic(random)}&stance={Pick(random, Stances)}&{Until(random)}"),
        ("stance", random => $"stance={Pick(random, Stances)}&{Until(random)}"),
        ("actor", random => $"actor={Actor(random)}&{Until(random)}"),
        ("actor and stance", random => $"actor={Actor(random)}&stance={Pick(random, Sides)}&{Until(random)}"),
        ("topic, actor and stance, days", random => $"topic={Topic(random)}&actor={Actor(random)}&stance={Pick(random, Sides)}&{Days(random)}"),
    ];

    /// <summary>The same of questions with words, of which rows are read besides.</summary>
    public static ImmutableArray<(string Kind, Func<Random, string> Next)> Searches { get; } =
    [
        ("q: a word of all articles", random => $"q=latihan&{Until(random)}"),
        ("q: of one in a hundred", random => $"q=seratus&{Until(random)}"),
        ("q: a common and a rare word", random => $"q=latihan%20seratus&{Until(random)}"),
        ("q: a common word and a topic", random => $"q=setengah&topic={Topic(random)}&{Until(random)}"),
        ("q: a common word, actor and stance", random => $"q=setengah&actor={Actor(random)}&stance={Pick(random, Sides)}&{Until(random)}"),
    ];

    private static string Topic(Random random) => Pick(random, ArticleGenerator.Topics);

    private static string Actor(Random random) => Pick(random, ArticleGenerator.Actors);

    // The year's first weeks are left out, so that there is something behind each day.
    private static string Until(Random random) => $"to={Day(random.Next(60, ArticleGenerator.Days))}";

    private static string Days(Random random)
    {
        var first = random.Next(ArticleGenerator.Days - 120);
        return $"from={Day(first)}&to={Day(first + random.Next(60, 120))}";
    }

    private static string Day(int number) => ArticleGenerator.FirstDay.AddDays(number).ToString("O", CultureInfo.InvariantCulture);

    private static string Pick(Random random, IReadOnlyList<string> values) => values[random.Next(values.Count)];
}
