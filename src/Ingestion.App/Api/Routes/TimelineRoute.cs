using System.Collections.Immutable;
using Ingestion.App.Api.Answers;
using Ingestion.App.Api.Describing;
using Ingestion.App.Api.Formats;
using Ingestion.Queries;

namespace Ingestion.App.Api.Routes;

/// <summary><c>GET /api/timeline</c>.</summary>
internal static class TimelineRoute
{
    private const string Name = "timeline";

    private static readonly ImmutableArray<AnswerFormat> Formats = [AnswerFormat.Json, AnswerFormat.Csv];

    public static void Map(RouteGroupBuilder api) => api.MapGet("/timeline", AnswerAsync)
        .Describe(Name, "Counts over time", "How many classifications each day, week or month has, told apart by topic, stance, source or language. Intervals without any are left out.")
        .Takes([.. ApiParameters.Filter, ApiParameters.Interval, ApiParameters.By, ApiParameters.Format])
        .Answers<Timeline>(StatusCodes.Status200OK, "The counts, oldest first.", "text/csv")
        .IsTagged()
        .Fails(StatusCodes.Status406NotAcceptable, "The header Accept takes none of the formats.");

    private static async Task<IResult> AnswerAsync(HttpContext context, ArticleStore store, TopicIds topics, CancellationToken cancellation)
    {
        if (!FormatChoice.TryRead(context.Request, Formats, out var format, out var refusal))
        {
            return refusal;
        }

        if (!TimelineQuery.TryParse(RequestParameters.Of(context.Request), topics.All, out var query, out var problem))
        {
            return Problems.Of(problem);
        }

        var timeline = await store.CountAsync(query, cancellation);
        return format == AnswerFormat.Csv
            ? Answer.Of(
                context.Response,
                new AnswerPage<TimelineCount>(timeline.Counts, Continuation: null),
                new CsvAnswerWriter<TimelineCount>(AnswerColumns.Timeline),
                AnswerFormats.FileName(format, Name))
            : Answer.Of(context.Response, timeline, ApiJson.Readable.Timeline);
    }
}
