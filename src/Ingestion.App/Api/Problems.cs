using System.Net.Mime;
using System.Text.Json;
using Ingestion.App.Api.Formats;
using Ingestion.App.Api.Security;
using Ingestion.Articles;
using Ingestion.Queries;
using Ingestion.Rows.Corrections;

namespace Ingestion.App.Api;

/// <summary>The errors of the API: application/problem+json (RFC 9457).</summary>
internal static class Problems
{
    // A sentence with a value in it.
    private const int MaxQuotedUnits = 300;

    /// <summary>A parameter asks what cannot be asked: 400, with its name and what is allowed.</summary>
    public static IResult Of(QueryProblem problem) => Results.Problem(
        title: $"The parameter '{problem.Parameter}' cannot be used.",
        detail: problem.Message,
        statusCode: StatusCodes.Status400BadRequest,
        extensions: new Dictionary<string, object?> { ["parameter"] = problem.Parameter, ["allowed"] = problem.Allowed });

    /// <summary>The answer has none of the formats that the header Accept takes: 406, with those that it has.</summary>
    public static IResult NotAcceptable(IEnumerable<AnswerFormat> offered)
    {
        var types = string.Join(", ", offered.Select(format => AnswerFormats.MediaTypes(format)[0]));
        return Results.Problem(
            title: "The answer has no format that the header Accept takes.",
            detail: $"It can be had as {types}; the parameter 'format' goes before the header.",
            statusCode: StatusCodes.Status406NotAcceptable,
            extensions: new Dictionary<string, object?> { ["allowed"] = types });
    }

    /// <summary>The request shows no key, or a wrong one: 401.</summary>
    public static IResult KeyIsMissing() => Results.Problem(
        title: "The API wants a key.",
        detail: "Send it as 'Authorization: Bearer KEY' or 'x-functions-key: KEY'; a program that can only follow a link, as the parameter 'code'.",
        statusCode: StatusCodes.Status401Unauthorized);

    /// <summary>Writing is switched off: 403.</summary>
    public static IResult WritingIsOff() => Results.Problem(
        title: "Writing is switched off.",
        detail: $"This app only answers questions: the setting {AccessSettings.ReadOnlySetting} is true.",
        statusCode: StatusCodes.Status403Forbidden);

    /// <summary>A page of another site sent the request: 403.</summary>
    public static IResult OriginIsForeign() => Results.Problem(
        title: "The request comes from a page of another site.",
        detail: $"Only pages of this site may send it, and of those in the setting {AccessSettings.OriginsSetting}.",
        statusCode: StatusCodes.Status403Forbidden);

    /// <summary>The caller sends too much: 429.</summary>
    public static IResult TooManyRequests() => Results.Problem(
        title: "Too many requests.",
        detail: $"Wait as long as the header Retry-After says, in seconds. The setting {AccessSettings.RateSetting} is the bound.",
        statusCode: StatusCodes.Status429TooManyRequests);

    /// <summary>No article has the id: 404.</summary>
    public static IResult NoArticle(string id) => Results.Problem(
        title: "There is no such article.",
        detail: ArticleId.TryParse(id, out _)
            ? "No blob with this id was read yet."
            : "An article's id has 32 hexadecimal digits, small letters.",
        statusCode: StatusCodes.Status404NotFound);

    /// <summary>The article's blob was deleted since it was read: 404.</summary>
    public static IResult SourceIsGone() => Results.Problem(
        title: "The file is gone.",
        detail: "The article was read, and its blob was deleted since.",
        statusCode: StatusCodes.Status404NotFound);

    /// <summary>A file was to be in the body: 400.</summary>
    public static IResult BodyIsEmpty() => Results.Problem(
        title: "There is no file.",
        detail: "The body is empty; it must be the file's bytes.",
        statusCode: StatusCodes.Status400BadRequest);

    /// <summary>No article tells a story of the id: 404.</summary>
    public static IResult NoStory() => Results.Problem(
        title: "There is no such story.",
        detail: "No article tells it. A story's id has 32 hexadecimal digits, small letters, and stands with its articles as 'storyId'.",
        statusCode: StatusCodes.Status404NotFound);

    /// <summary>The blob of the id was rejected: 404, with the reason.</summary>
    public static IResult Rejected(RejectionItem rejection) => Results.Problem(
        title: "This file was rejected: it is no article.",
        detail: rejection.Message,
        statusCode: StatusCodes.Status404NotFound,
        extensions: new Dictionary<string, object?>
        {
            ["blob"] = rejection.Blob,
            ["reason"] = WireName.Of(rejection.Reason),
        });

    /// <summary>Says what to do where routing alone refused the request: there is no such route, or it takes other methods or bodies.</summary>
    public static void Complete(ProblemDetailsContext context) => context.ProblemDetails.Detail ??= context.ProblemDetails.Status switch
    {
        StatusCodes.Status404NotFound => "There is no such route; GET /api/docs lists the routes.",
        StatusCodes.Status405MethodNotAllowed => $"This route takes {context.HttpContext.Response.Headers.Allow}.",
        StatusCodes.Status415UnsupportedMediaType => $"This route takes {MediaTypeNames.Application.Json}: say so in the header Content-Type.",
        _ => null,
    };

    /// <summary>The body of the request is no article: 422, with the reason.</summary>
    public static IResult Rejected(Rejection rejection) => Results.Problem(
        title: "This file is no article.",
        detail: rejection.Message,
        statusCode: StatusCodes.Status422UnprocessableEntity,
        extensions: new Dictionary<string, object?> { ["reason"] = WireName.Of(rejection.Reason) });

    /// <summary>The body of the request is no JSON of the right shape: 400, with the part that is wrong.</summary>
    public static IResult BadBody(JsonException failure) => Results.Problem(
        title: "The body is not what it should be.",
        detail: Beginning(failure.InnerException?.Message ?? failure.Message),
        statusCode: StatusCodes.Status400BadRequest,
        extensions: new Dictionary<string, object?> { ["parameter"] = failure.Path?.TrimStart('$', '.') is { Length: > 0 } path ? path : "body" });

    /// <summary>The article has as many corrections as it may have: 409.</summary>
    public static IResult TooManyCorrections() => Results.Problem(
        title: "The article has too many corrections.",
        detail: $"It has {CorrectionLog.MaxCorrections}, and no more are kept.",
        statusCode: StatusCodes.Status409Conflict);

    /// <summary>The article's blob is gone, so that its rows cannot be made anew: 409.</summary>
    public static IResult NothingToCorrect() => Results.Problem(
        title: "The article's file is gone.",
        detail: "Its blob was deleted since it was read. Upload it again under the same name, then correct it.",
        statusCode: StatusCodes.Status409Conflict);

    // Such a message may quote what was sent.
    private static string Beginning(string message) => message.Length <= MaxQuotedUnits ? message : $"{message[..MaxQuotedUnits]}…";
}
