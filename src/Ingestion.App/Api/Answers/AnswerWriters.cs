using Ingestion.App.Api.Formats;
using Ingestion.Queries;

namespace Ingestion.App.Api.Answers;

/// <summary>The writer of each format for the rows of each route.</summary>
internal static class AnswerWriters
{
    public static AnswerWriter<ClassificationItem> Classifications(HttpRequest request, AnswerFormat format) =>
        ClassificationWriters.Of(format, () => Feed(request));

    public static AnswerWriter<RejectionItem> Rejections(AnswerFormat format) => format switch
    {
        AnswerFormat.Csv => new CsvAnswerWriter<RejectionItem>(AnswerColumns.Rejections),
        AnswerFormat.Ndjson => new NdjsonAnswerWriter<RejectionItem>(ApiJson.Readable.RejectionItem),
        _ => new JsonAnswerWriter<RejectionItem>(ApiJson.Readable.RejectionItem),
    };

    private static AtomFeed Feed(HttpRequest request)
    {
        // HTTP/1.0 knows requests that name no host.
        var site = new Uri($"{request.Scheme}://{(request.Host.HasValue ? request.Host.ToUriComponent() : "localhost")}");
        return new AtomFeed(
            ClassificationWriters.FeedQuestion(RequestParameters.Of(request)),
            new Uri(site, PageAddress.Of(request)),
            continuation => new Uri(site, PageAddress.Next(request, continuation)));
    }
}
