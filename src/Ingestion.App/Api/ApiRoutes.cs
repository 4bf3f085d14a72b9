using Ingestion.App.Hosting;
using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Queries;

namespace Ingestion.App.Api;

/// <summary>The routes of the HTTP API.</summary>
internal static class ApiRoutes
{
    // A body has no name of its own; an id must follow from something.
    private const string NamelessFile = "request";

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api");
        api.MapGet("/classifications", GetClassificationsAsync);
        api.MapGet("/articles/{id}", GetArticleAsync);
        api.MapGet("/timeline", GetTimelineAsync);
        api.MapGet("/rejections", GetRejectionsAsync);
        api.MapGet("/topics", (Classifier classifier) => Results.Text(classifier.Taxonomy.ToJson(), "application/json"));
        api.MapGet("/health", GetHealthAsync);
        api.MapPost("/classify", ClassifyAsync);
    }

    private static async Task<IResult> GetClassificationsAsync(
        HttpRequest request, ArticleStore store, TopicIds topics, CancellationToken cancellation) =>
        ClassificationQuery.TryParse(RequestParameters.Of(request), topics.All, out var query, out var problem)
            ? Results.Json(await store.QueryAsync(query, cancellation), ApiJson.Readable.ClassificationPage)
            : Problems.Of(problem);

    private static async Task<IResult> GetTimelineAsync(
        HttpRequest request, ArticleStore store, TopicIds topics, CancellationToken cancellation) =>
        TimelineQuery.TryParse(RequestParameters.Of(request), topics.All, out var query, out var problem)
            ? Results.Json(await store.CountAsync(query, cancellation), ApiJson.Readable.Timeline)
            : Problems.Of(problem);

    private static async Task<IResult> GetRejectionsAsync(HttpRequest request, ArticleStore store, CancellationToken cancellation) =>
        RejectionQuery.TryParse(RequestParameters.Of(request), out var query, out var problem)
            ? Results.Json(await store.QueryAsync(query, cancellation), ApiJson.Readable.RejectionPage)
            : Problems.Of(problem);

    private static async Task<IResult> GetArticleAsync(string id, ArticleStore store, CancellationToken cancellation)
    {
        if (!ArticleId.TryParse(id, out var articleId))
        {
            return Problems.NoArticle(id);
        }

        return await store.GetArticleAsync(articleId, cancellation) switch
        {
            { Article: { } article } => Results.Json(article, ApiJson.Readable.StoredArticle),
            { Rejection: { } rejection } => Problems.Rejected(rejection),
            _ => Problems.NoArticle(id),
        };
    }

    private static async Task<IResult> GetHealthAsync(ArticleStore store, Classifier classifier, CancellationToken cancellation)
    {
        try
        {
            await store.ProbeAsync(cancellation);
            return Results.Json(new Health("ok", classifier.Version, null), ApiJson.Readable.Health);
        }
        catch (Exception failure) when (FailureText.IsStorage(failure))
        {
            return Results.Json(
                new Health("storage-unavailable", classifier.Version, FailureText.Of(failure)),
                ApiJson.Readable.Health,
                statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<IResult> ClassifyAsync(HttpRequest request, Pipeline pipeline, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, cancellation);
        var file = pipeline.Classify(NamelessFile, content.GetBuffer().AsMemory(0, (int)content.Length));
        return file.IsArticle
            ? Results.Json(ClassifiedFile.Of(file.Name, file.Article, file.Labels), ApiJson.Readable.ClassifiedFile)
            : Problems.Rejected(file.Rejection);
    }
}
