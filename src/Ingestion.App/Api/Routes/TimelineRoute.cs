using Ingestion.App.Api.Describing;
using Ingestion.App.Api.Formats;
using Ingestion.Queries;

namespace Ingestion.App.Api.Routes;

/// <summary><c>GET /api/timeline</c>.</summary>
internal static class TimelineRoute
{
    private static readonly CountsRoute<TimelineQuery, Timeline, TimelineCount> Route = new(
        "timeline",
        TimelineQuery.TryParse,
        (store, query, cancellation) => store.CountAsync(query, cancellation),
        timeline => timeline.Counts,
        AnswerColumns.Timeline,
        ApiJson.Readable.Timeline);

    public static void Map(RouteGroupBuilder api) => Route.Map(
        api,
        "Counts over time",
        "How many classifications each day, week or month has, told apart by topic, stance, source or language. Intervals without any are left out.",
        "The counts, oldest first.",
        [.. ApiParameters.Filter, ApiParameters.Interval, ApiParameters.By, ApiParameters.Format]);
}
