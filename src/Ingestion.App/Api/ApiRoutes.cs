using Ingestion.App.Api.Describing;
using Ingestion.App.Api.Routes;

namespace Ingestion.App.Api;

/// <summary>The routes of the HTTP API.</summary>
internal static class ApiRoutes
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").AddEndpointFilter<KnownParameters>();
        ClassificationsRoute.Map(api);
        ArticleRoute.Map(api);
        CorrectionsRoute.Map(api);
        SourceRoute.Map(api);
        UploadRoute.Map(api);
        TimelineRoute.Map(api);
        TopicsRoute.Map(api);
        RejectionsRoute.Map(api);
        ClassifyRoute.Map(api);
        HealthRoute.Map(api);
    }
}
