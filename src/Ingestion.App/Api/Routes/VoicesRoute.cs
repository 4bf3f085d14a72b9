using System.Collections.Immutable;
using Ingestion.App.Api.Answers;
using Ingestion.App.Api.Describing;
using Ingestion.App.Api.Formats;
using Ingestion.Queries;

namespace Ingestion.App.Api.Routes;

/// <summary><c>GET /api/voices</c>.</summary>
internal static class VoicesRoute
{
    private const string Name = "voices";

    private static readonly ImmutableArray<AnswerFormat> Formats = [AnswerFormat.Json, AnswerFormat.Csv];

    public static void Map(RouteGroupBuilder api) => api.MapGet("/voices", AnswerAsync)
        .Describe(Name, "Who says what", "How many articles carry each actor in favour of, and against, each topic's proposition. The newest articles are counted; 'cut' says whether there were more than one answer counts.")
        .Takes([.. ApiParameters.Filter, ApiParameters.Format])
        .Answers<VoiceCounts>(StatusCodes.Status200OK, "The counts, by actor, topic and stance.", "text/csv")
        .IsTagged()
        .Fails(StatusCodes.Status400BadRequest, "A parameter cannot be used.")
        .Fails(StatusCodes.Status406NotAcceptable, "The header Accept takes none of the formats.");

    private static async Task<IResult> AnswerAsync(HttpContext context, ArticleStore store, TopicIds topics, CancellationToken cancellation)
    {
        if (!FormatChoice.TryRead(context.Request, Formats, out var format, out var refusal))
        {
            return refusal;
        }

        if (!VoiceQuery.TryParse(RequestParameters.Of(context.Request), topics.All, out var query, out var problem))
        {
            return Problems.Of(problem);
        }

        var voices = await store.CountAsync(query, cancellation);
        return format == AnswerFormat.Csv
            ? Answer.Of(
                context.Response,
                new AnswerPage<VoiceCount>(voices.Counts, Continuation: null),
                new CsvAnswerWriter<VoiceCount>(AnswerColumns.Voices),
                AnswerFormats.FileName(format, Name))
            : Answer.Of(context.Response, voices, ApiJson.Readable.VoiceCounts);
    }
}
