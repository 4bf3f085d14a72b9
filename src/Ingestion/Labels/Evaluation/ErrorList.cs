using System.Globalization;
using Ingestion.Articles;

namespace Ingestion.Labels.Evaluation;

/// <summary>Lists all that a labelled article and its reading differ in.</summary>
internal static class ErrorList
{
    public static IEnumerable<EvaluationError> Of(EvaluatedArticle article) =>
        article.Read is { } read
            ? [.. Metadata(article, read), .. NoiseErrors.Of(article, read), .. Labels(article)]
            : [new EvaluationError(article.Expected.Id, "rejected", "an article", null)];

    private static IEnumerable<EvaluationError> Metadata(EvaluatedArticle article, Article read)
    {
        var expected = article.Expected;
        EvaluationError[] fields =
        [
            new(expected.Id, "title", expected.Title, read.Title),
            new(expected.Id, "published", Day(expected.Published), Day(read.Published?.Date), read.Published is { } date ? WireName.Of(date.Basis) : null),
            new(expected.Id, "source", expected.Source, read.Source),
            new(expected.Id, "agency", expected.Agency, read.Agency),
            new(expected.Id, "language", WireName.Of(expected.Language), WireName.Of(read.Language)),
        ];
        return fields.Where(field => field.Expected != field.Found);
    }

    private static IEnumerable<EvaluationError> Labels(EvaluatedArticle article)
    {
        var id = article.Expected.Id;
        var expected = article.Expected.Topics.ToDictionary(topic => topic.Topic, topic => topic.Stance);
        var found = article.Topics.ToDictionary(topic => topic.Topic, topic => topic.Stance);
        var stances = expected.Where(pair => found.TryGetValue(pair.Key, out var stance) && stance != pair.Value);
        return
        [
            .. Differences(id, "topic", expected.Keys, found.Keys),
            .. stances.Select(pair => new EvaluationError(
                id, "stance", $"{pair.Key}: {WireName.Of(pair.Value)}", $"{pair.Key}: {WireName.Of(found[pair.Key])}")),
            .. Differences(
                id,
                "voice",
                article.Expected.Topics.SelectMany(topic => topic.Voices.Select(voice => Voice(topic.Topic, voice.Actor, voice.Stance))),
                article.Topics.SelectMany(topic => topic.Voices.Select(voice => Voice(topic.Topic, voice.Actor, voice.Stance)))),
        ];
    }

    private static IEnumerable<EvaluationError> Differences(string id, string field, IEnumerable<string> expected, IEnumerable<string> found)
    {
        var (labelled, given) = (expected.ToHashSet(), found.ToHashSet());
        return labelled.Except(given).Select(missed => new EvaluationError(id, field, missed, null))
            .Concat(given.Except(labelled).Select(wrong => new EvaluationError(id, field, null, wrong)));
    }

    private static string Voice(string topic, string actor, Stance stance) => $"{topic}: {actor} {WireName.Of(stance)}";

    private static string? Day(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);
}
