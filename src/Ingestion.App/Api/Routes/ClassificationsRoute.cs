using System.Collections.Immutable;
using Ingestion.App.Api.Answers;
using Ingestion.App.Api.Describing;
using Ingestion.App.Api.Formats;
using Ingestion.Queries;

namespace Ingestion.App.Api.Routes;

/// <summary><c>GET /api/classifications</c>.</summary>
internal static class ClassificationsRoute
{
    private const string Name = "classifications";

    private static readonly ImmutableArray<AnswerFormat> Formats = [AnswerFormat.Json, AnswerFormat.Csv, AnswerFormat.Ndjson, AnswerFormat.Atom];

    private static readonly ImmutableArray<AnswerFormat> WholeFormats = [AnswerFormat.Csv, AnswerFormat.Ndjson];

    private static readonly QueryProblem NoWhole = new(
        ApiParameters.Limit.Name,
        "The whole answer in one cannot be had in this format.",
        $"a whole number from 1 to {ClassificationQuery.MaxLimit}; '{ClassificationPages.All}' with 'format' {string.Join(" or ", WholeFormats.Select(WireName.Of))}");

    public static void Map(RouteGroupBuilder api) => api.MapGet("/classifications", AnswerAsync)
        .Describe(
            Name,
            "Articles and their topics, newest first",
            "One item for each article and topic; an article without topics is one item too, where no topic is asked for. "
            + "A page may be short, or empty, and still have a continuation: one request looks through a bounded number of rows.")
        .Takes([.. ApiParameters.Classifications, ApiParameters.Format])
        .Answers<ClassificationPage>(StatusCodes.Status200OK, "A page of the answer, or all of it.", "text/csv", "application/x-ndjson", "application/atom+xml")
        .IsTagged()
        .Fails(StatusCodes.Status406NotAcceptable, "The header Accept takes none of the formats.");

    private static async Task<IResult> AnswerAsync(
        HttpContext context, ArticleStore store, TopicIds topics, CancellationToken cancellation)
    {
        if (!FormatChoice.TryRead(context.Request, Formats, out var format, out var refusal))
        {
            return refusal;
        }

        var parameters = RequestParameters.Of(context.Request);
        var isForAll = ClassificationPages.IsForAll(parameters);
        if (isForAll && !WholeFormats.Contains(format))
        {
            return Problems.Of(NoWhole);
        }

        var asked = isForAll ? ClassificationPages.WithLongestPages(parameters) : parameters;
        if (!ClassificationQuery.TryParse(asked, topics.All, out var query, out var problem))
        {
            return Problems.Of(problem);
        }

        var writer = AnswerWriters.Classifications(context.Request, format);
        if (isForAll)
        {
            var pages = new ClassificationPages(store, topics.All).ReadAsync(parameters, cancellation).Select(page => (IReadOnlyList<ClassificationItem>)page.Items);
            return new StreamedAnswer<ClassificationItem>(pages, writer, AnswerFormats.FileName(format, Name)!);
        }

        var page = await store.QueryAsync(query, cancellation);
        return Answer.Of(
            context.Response, new AnswerPage<ClassificationItem>(page.Items, page.Continuation), writer, AnswerFormats.FileName(format, Name));
    }
}
