using Ingestion.App.Api.Answers;
using Ingestion.App.Api.Describing;
using Ingestion.Articles;
using Ingestion.Queries;

namespace Ingestion.App.Api.Routes;

/// <summary><c>GET /api/articles/{id}</c>.</summary>
internal static class ArticleRoute
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/articles/{id}", AnswerAsync)
        .Describe("article", "One article whole", "Metadata, text, labels with their evidence, noise that was left out, and versions.")
        .Takes()
        .Answers<StoredArticle>(StatusCodes.Status200OK, "The article.")
        .IsTagged()
        .Fails(StatusCodes.Status404NotFound, "No blob of this id was read, or it was rejected: then with 'blob' and 'reason'.");

    private static async Task<IResult> AnswerAsync(string id, HttpResponse response, ArticleStore store, CancellationToken cancellation)
    {
        if (!ArticleId.TryParse(id, out var articleId))
        {
            return Problems.NoArticle(id);
        }

        return await store.GetArticleAsync(articleId, cancellation) switch
        {
            { Article: { } article } => Answer.Of(response, article, ApiJson.Readable.StoredArticle),
            { Rejection: { } rejection } => Problems.Rejected(rejection),
            _ => Problems.NoArticle(id),
        };
    }
}
