using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Ingestion.App.Api.Answers;
using Ingestion.App.Api.Describing;
using Ingestion.App.Api.Formats;
using Ingestion.Queries;

namespace Ingestion.App.Api.Routes;

/// <summary>A route that answers with counts: all that is known of them as JSON, and the counts alone as CSV.</summary>
/// <typeparam name="TQuery">The question.</typeparam>
/// <typeparam name="TAnswer">The answer.</typeparam>
/// <typeparam name="TCount">A count.</typeparam>
/// <param name="Name">The last part of its address, its operation's id, and the stem of its table's file.</param>
/// <param name="Parse">Reads the question.</param>
/// <param name="Ask">Has it answered.</param>
/// <param name="CountsOf">The counts of an answer.</param>
/// <param name="Columns">The columns of their table.</param>
/// <param name="Json">How the answer is written as JSON.</param>
internal sealed record CountsRoute<TQuery, TAnswer, TCount>(
    string Name,
    QuestionParser<TQuery> Parse,
    Func<ArticleStore, TQuery, CancellationToken, Task<TAnswer>> Ask,
    Func<TAnswer, ImmutableArray<TCount>> CountsOf,
    ImmutableArray<CsvColumn<TCount>> Columns,
    JsonTypeInfo<TAnswer> Json)
    where TQuery : class
{
    private static readonly ImmutableArray<AnswerFormat> Formats = [AnswerFormat.Json, AnswerFormat.Csv];

    /// <summary>Adds the route.</summary>
    /// <param name="api">The group of routes that it is one of.</param>
    /// <param name="summary">What it answers, in a few words.</param>
    /// <param name="description">What a caller has to know besides, in sentences.</param>
    /// <param name="counts">What its counts are, and in which order.</param>
    /// <param name="parameters">All parameters of its query string.</param>
    public void Map(RouteGroupBuilder api, string summary, string description, string counts, params ImmutableArray<ApiParameter> parameters) =>
        api.MapGet($"/{Name}", AnswerAsync)
            .Describe(Name, summary, description)
            .Takes(parameters)
            .Answers<TAnswer>(StatusCodes.Status200OK, counts, "text/csv")
            .IsTagged()
            .Fails(StatusCodes.Status406NotAcceptable, "The header Accept takes none of the formats.");

    private async Task<IResult> AnswerAsync(HttpContext context, ArticleStore store, TopicIds topics, CancellationToken cancellation)
    {
        if (!FormatChoice.TryRead(context.Request, Formats, out var format, out var refusal))
        {
            return refusal;
        }

        if (!Parse(RequestParameters.Of(context.Request), topics.All, out var query, out var problem))
        {
            return Problems.Of(problem);
        }

        var answer = await Ask(store, query, cancellation);
        return format == AnswerFormat.Csv
            ? Answer.Of(
                context.Response,
                new AnswerPage<TCount>(CountsOf(answer), Continuation: null),
                new CsvAnswerWriter<TCount>(Columns),
                AnswerFormats.FileName(format, Name))
            : Answer.Of(context.Response, answer, Json);
    }
}
