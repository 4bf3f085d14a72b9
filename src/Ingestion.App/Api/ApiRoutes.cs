using Ingestion.App.Api.Describing;
using Ingestion.App.Api.Reference;
using Ingestion.App.Api.Routes;

namespace Ingestion.App.Api;

/// <summary>The routes of the HTTP API.</summary>
internal static class ApiRoutes
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").AddEndpointFilter<KnownParameters>()
            .Fails(StatusCodes.Status400BadRequest, "A parameter cannot be used.")
            .Fails(StatusCodes.Status401Unauthorized, "The app asks for a key, and none or a wrong one was shown.")
            .Fails(StatusCodes.Status429TooManyRequests, "Too many requests from one address.")
            .Fails(StatusCodes.Status503ServiceUnavailable, "Trouble with storage; try again in a while.");
        ClassificationsRoute.Map(api);
        ArticleRoute.Map(api);
        CorrectionsRoute.Map(api);
        SourceRoute.Map(api);
        UploadRoute.Map(api);
        StoryRoute.Map(api);
        TimelineRoute.Map(api);
        VoicesRoute.Map(api);
        TopicsRoute.Map(api);
        RejectionsRoute.Map(api);
        ClassifyRoute.Map(api);
        HealthRoute.Map(api);
        ReferenceRoute.Map(api);
        app.MapOpenApi("/api/openapi.json");
    }
}
