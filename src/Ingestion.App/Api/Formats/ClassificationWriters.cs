using Ingestion.Queries;

namespace Ingestion.App.Api.Formats;

/// <summary>The writer of each format for classifications.</summary>
public static class ClassificationWriters
{
    private static readonly string[] OfNoFeed = ["limit", "continuation"];

    /// <summary>The writer of a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="feed">What an Atom feed says of itself; asked only for one.</param>
    public static AnswerWriter<ClassificationItem> Of(AnswerFormat format, Func<AtomFeed> feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return format switch
        {
            AnswerFormat.Json => new JsonAnswerWriter<ClassificationItem>(ApiJson.Readable.ClassificationItem),
            AnswerFormat.Csv => new CsvAnswerWriter<ClassificationItem>(AnswerColumns.Classifications),
            AnswerFormat.Ndjson => new NdjsonAnswerWriter<ClassificationItem>(ApiJson.Readable.ClassificationItem),
            AnswerFormat.Atom => new AtomAnswerWriter(feed()),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a declared format."),
        };
    }

    /// <summary>What an <see cref="AtomFeed"/> is about: the parameters in one order, without those that page it.</summary>
    public static string FeedQuestion(IReadOnlyDictionary<string, IReadOnlyList<string>> parameters) => string.Join(
        ", ",
        parameters.Where(parameter => !OfNoFeed.Contains(parameter.Key, StringComparer.Ordinal))
            .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
            .Select(parameter => $"{parameter.Key} {string.Join(" or ", parameter.Value.Order(StringComparer.Ordinal))}"));
}
