using Ingestion.App.Api.Answers;
using Ingestion.App.Api.Describing;
using Ingestion.Labels;

namespace Ingestion.App.Api.Routes;

/// <summary><c>GET /api/topics</c>.</summary>
internal static class TopicsRoute
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/topics", Answers)
        .Describe("topics", "The taxonomy", "Topics, each with the proposition that a stance on it is about, and actors, with their names in each language.")
        .Takes()
        .Answers<TaxonomyAnswer>(StatusCodes.Status200OK, "The taxonomy that the model was trained on.")
        .IsTagged();

    private static IResult Answers(HttpResponse response, Classifier classifier) =>
        Answer.Of(response, TaxonomyAnswer.Of(classifier.Taxonomy), ApiJson.Readable.TaxonomyAnswer);
}
