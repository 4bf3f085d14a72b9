using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Tests.Rows;

namespace Ingestion.Tests.Queries;

/// <summary>Some months of articles, the same in every run, and what they answer by the plainest of means.</summary>
internal sealed class Archive
{
    private static readonly string[] Sources = ["Kontan", "Detik", "Tempo", "O'Globo", "Café Çelik", "Kompas, Jakarta"];
    private static readonly string[] Actors = ["China", "Russia", "US", "other:Wagner"];
    private static readonly string[] Words = ["latihan", "kapal", "sanksi", "pertemuan", "tuduhan", "Élysée"];

    private static readonly DateOnly FirstDay = new(2024, 7, 25);

    public Archive(int count, int seed = 7)
    {
        var random = new Random(seed);
        Articles = [.. Enumerable.Range(0, count).Select(number => Make(number, random))];
    }

    public List<LabelledFile> Articles { get; }

    /// <summary>What an item is known by: article and topic.</summary>
    public static string NameOf(LabelledFile file, TopicLabel? label) => $"{file.Name}:{label?.Topic}";

    /// <summary>The names of the items that a question is about, newest first.</summary>
    public IEnumerable<string> Items(Func<Article, TopicLabel?, bool> asked) =>
        from file in Articles
        from label in file.Labels!.Topics.Cast<TopicLabel?>().DefaultIfEmpty()
        where asked(file.Article!, label)
        let time = file.Article!.Published!.Date.ToDateTime(file.Article.Published.Time ?? default)
        orderby time descending, file.Id.Value, label?.Topic ?? ""
        select NameOf(file, label);

    public static LabelledFile Make(string name, string day, string? time, params IEnumerable<TopicLabel> labels) => LabelledFile.Labelled(
        name, Some.Content(name), Some.Article(title: name, published: Some.On(day, time)), new ArticleLabels(Some.ModelVersion, [.. labels]));

    private static LabelledFile Make(int number, Random random)
    {
        var name = $"{number:D3}.txt";
        var topics = Question.Topics.Where(_ => random.Next(100) < 45).Select(topic => new TopicLabel(
            topic,
            Math.Round(random.NextDouble(), 2),
            (Stance)random.Next(4),
            0.5,
            [new Evidence(0, 3, "abc", 0.5)],
            [.. Actors.Where(_ => random.Next(100) < 30).Select(actor => Some.Voice(actor, (Stance)random.Next(2)))]));
        var article = Some.Article(
            title: $"{Pick(Words, random)} {Pick(Words, random)}",
            text: $"{Pick(Words, random)} di laut.\n\n{Pick(Words, random).ToUpperInvariant()}, kata dia.",
            published: new PublishedDate(
                FirstDay.AddDays(random.Next(100)),
                random.Next(3) == 0 ? null : new TimeOnly(random.Next(24), random.Next(60)),
                null,
                DateBasis.Meta),
            source: random.Next(6) == 0 ? null : Pick(Sources, random),
            language: (Language)random.Next(4));
        return LabelledFile.Labelled(name, Some.Content(name), article, new ArticleLabels(Some.ModelVersion, [.. topics.OrderByDescending(label => label.Score)]));
    }

    private static string Pick(string[] values, Random random) => values[random.Next(values.Length)];
}
