using System.Collections.Immutable;
using Ingestion.App.Api.Answers;
using Ingestion.App.Api.Describing;
using Ingestion.App.Api.Formats;
using Ingestion.Queries;

namespace Ingestion.App.Api.Routes;

/// <summary><c>GET /api/rejections</c>.</summary>
internal static class RejectionsRoute
{
    private const string Name = "rejections";

    private static readonly ImmutableArray<AnswerFormat> Formats = [AnswerFormat.Json, AnswerFormat.Csv, AnswerFormat.Ndjson];

    public static void Map(RouteGroupBuilder api) => api.MapGet("/rejections", AnswerAsync)
        .Describe(Name, "Files that became no article, newest first", "Each with its reason. A file that is mended and uploaded again leaves the list.")
        .Takes(ApiParameters.Limit, ApiParameters.Continuation, ApiParameters.Format)
        .Answers<RejectionPage>(StatusCodes.Status200OK, "A page of the answer.", "text/csv", "application/x-ndjson")
        .IsTagged()
        .Fails(StatusCodes.Status406NotAcceptable, "The header Accept takes none of the formats.");

    private static async Task<IResult> AnswerAsync(HttpContext context, ArticleStore store, CancellationToken cancellation)
    {
        if (!FormatChoice.TryRead(context.Request, Formats, out var format, out var refusal))
        {
            return refusal;
        }

        if (!RejectionQuery.TryParse(RequestParameters.Of(context.Request), out var query, out var problem))
        {
            return Problems.Of(problem);
        }

        var page = await store.QueryAsync(query, cancellation);
        return Answer.Of(
            context.Response, new AnswerPage<RejectionItem>(page.Items, page.Continuation), AnswerWriters.Rejections(format), AnswerFormats.FileName(format, Name));
    }
}
