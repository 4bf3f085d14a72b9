using Ingestion.App.Api.Describing;
using Ingestion.App.Api.Formats;
using Ingestion.Queries;

namespace Ingestion.App.Api.Routes;

/// <summary><c>GET /api/voices</c>.</summary>
internal static class VoicesRoute
{
    private static readonly CountsRoute<VoiceQuery, VoiceCounts, VoiceCount> Route = new(
        "voices",
        VoiceQuery.TryParse,
        (store, query, cancellation) => store.CountAsync(query, cancellation),
        voices => voices.Counts,
        AnswerColumns.Voices,
        ApiJson.Readable.VoiceCounts);

    public static void Map(RouteGroupBuilder api) => Route.Map(
        api,
        "Who says what",
        "How many articles carry each actor in favour of, and against, each topic's proposition. The newest articles are counted; 'cut' says whether there were more than one answer counts.",
        "The counts, by actor, topic and stance.",
        [.. ApiParameters.Filter, ApiParameters.Format]);
}
