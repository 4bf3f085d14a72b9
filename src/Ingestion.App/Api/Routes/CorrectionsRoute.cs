using System.Text.Json;
using Ingestion.App.Api.Corrections;
using Ingestion.App.Api.Describing;
using Ingestion.App.Reclassifying;
using Ingestion.Articles;
using Ingestion.Queries;
using Ingestion.Rows.Corrections;

namespace Ingestion.App.Api.Routes;

/// <summary><c>POST /api/articles/{id}/corrections</c>.</summary>
internal static class CorrectionsRoute
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("/articles/{id}/corrections", AnswerAsync)
        .Describe(
            "correct",
            "Say that a label is right or wrong",
            "A person's word on a topic, its stance or a voice is kept and wins over the model, also over later ones, in every answer. "
            + "The last word counts. A topic that is wrong is taken away, one that is right is added; of a stance that is wrong the right one "
            + "is named. The same sent twice is kept once.")
        .Takes()
        .TakesJson<CorrectionRequest>(CorrectionRequest.MaxBytes)
        .Writes()
        .Answers<StoredArticle>(StatusCodes.Status201Created, "The article as it is now.")
        .Fails(StatusCodes.Status400BadRequest, "A part of the correction cannot be used, with its name in 'parameter'.")
        .Fails(StatusCodes.Status404NotFound, "No blob of this id was read, or it was rejected: then with 'blob' and 'reason'.")
        .Fails(StatusCodes.Status409Conflict, "The article's blob is gone, or it has as many corrections as it may have.")
        .Fails(StatusCodes.Status413PayloadTooLarge, "The body is longer than a correction may be.")
        .Fails(StatusCodes.Status415UnsupportedMediaType, "The body is not JSON.");

    private static async Task<IResult> AnswerAsync(
        string id,
        HttpContext context,
        ArticleStore store,
        CorrectionReader reader,
        CorrectionLog log,
        Reclassification reclassification,
        CancellationToken cancellation)
    {
        if (!ArticleId.TryParse(id, out var articleId))
        {
            return Problems.NoArticle(id);
        }

        var answer = await store.GetArticleAsync(articleId, cancellation);
        if (answer.Article is not { } article)
        {
            return NotFound(id, answer);
        }

        CorrectionRequest? request;
        try
        {
            request = await JsonSerializer.DeserializeAsync(context.Request.Body, ApiJson.Readable.CorrectionRequest, cancellation);
        }
        catch (JsonException failure)
        {
            return Problems.BadBody(failure);
        }

        if (!reader.TryRead(request ?? new CorrectionRequest(), article, out var correction, out var problem))
        {
            return Problems.Of(problem);
        }

        // Kept only where it can be shown: rows are made from the blob.
        if (!await reclassification.CanReadAsync(article.Blob, cancellation))
        {
            return Problems.NothingToCorrect();
        }

        if (await log.AppendAsync(articleId, correction, cancellation) == CorrectionOutcome.TooMany)
        {
            return Problems.TooManyCorrections();
        }

        await reclassification.ApplyAsync(articleId, cancellation);
        var corrected = await store.GetArticleAsync(articleId, cancellation);
        context.Response.Headers.Location = $"{context.Request.PathBase}/api/articles/{id}";
        return corrected.Article is { } shown
            ? Results.Json(shown, ApiJson.Readable.StoredArticle, statusCode: StatusCodes.Status201Created)
            : NotFound(id, corrected);
    }

    private static IResult NotFound(string id, ArticleAnswer answer) =>
        answer.Rejection is { } rejection ? Problems.Rejected(rejection) : Problems.NoArticle(id);
}
