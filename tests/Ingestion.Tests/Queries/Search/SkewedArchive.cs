using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Tests.Rows;

namespace Ingestion.Tests.Queries.Search;

/// <summary>Articles with words and topics that are common and rare, the same in every run.</summary>
internal static class SkewedArchive
{
    /// <summary>Words, of which each is in every so many articles.</summary>
    public static readonly (string Word, int Every)[] Words =
        [("selalu", 1), ("sering", 2), ("kadang", 7), ("jarang", 40), ("langka", 200), ("muncul", 3)];

    private static readonly (string Topic, int Every)[] Topics = [("taiwan", 2), ("sanctions", 30)];

    private static readonly DateTime First = new(2024, 1, 1);

    public static List<LabelledFile> Make(int count)
    {
        var random = new Random(20241016);
        return [.. Enumerable.Range(0, count).Select(number =>
        {
            var text = string.Join(' ', Words.Where(word => random.Next(word.Every) == 0).Select(word => word.Word));
            var labels = Topics.Where(topic => random.Next(topic.Every) == 0)
                .Select(topic => Some.Label(topic.Topic, (Stance)random.Next(4), voices: random.Next(5) == 0 ? [("China", Stance.Against)] : []));
            var time = First.AddMinutes(random.Next(300 * 24 * 60));
            var published = new PublishedDate(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time), null, DateBasis.Meta);
            return LabelledFile.Labelled(
                $"{number:D4}", Some.Content($"{number}"), Some.Article(title: null, text: text, published: published, source: number % 3 == 0 ? "Kontan" : "Tempo"),
                new ArticleLabels(Some.ModelVersion, [.. labels]));
        })];
    }
}
