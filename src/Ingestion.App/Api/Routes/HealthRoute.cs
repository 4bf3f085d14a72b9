using Ingestion.App.Api.Describing;
using Ingestion.App.Hosting;
using Ingestion.Labels;
using Ingestion.Queries;

namespace Ingestion.App.Api.Routes;

/// <summary><c>GET /api/health</c>.</summary>
internal static class HealthRoute
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/health", AnswerAsync)
        .Describe("health", "Whether the app can do its work", "Asks storage, and names the model that labels.")
        .Takes()
        .NeedsNoKey()
        .Answers<Health>(StatusCodes.Status200OK, "All is well.")
        .Answers<Health>(StatusCodes.Status503ServiceUnavailable, "Storage does not answer.");

    private static async Task<IResult> AnswerAsync(ArticleStore store, Classifier classifier, CancellationToken cancellation)
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
}
