using Ingestion.App.Api.Answers;
using Ingestion.App.Api.Describing;
using Ingestion.Queries;
using Ingestion.Queries.Stories;
using Ingestion.Rows.Stories;

namespace Ingestion.App.Api.Routes;

/// <summary><c>GET /api/stories/{id}</c>.</summary>
internal static class StoryRoute
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/stories/{id}", AnswerAsync)
        .Describe(
            "story",
            "The articles of a story",
            "All articles that tell a story in the same words, or in most of them, with their topics: the first that was published first. "
            + $"Of more than {Story.MaxArticles} articles the newest.")
        .Takes()
        .Answers<Story>(StatusCodes.Status200OK, "The story.")
        .IsTagged()
        .Fails(StatusCodes.Status404NotFound, "No article tells a story of this id.");

    private static async Task<IResult> AnswerAsync(string id, HttpResponse response, ArticleStore store, CancellationToken cancellation) =>
        StoryId.TryParse(id, out var storyId) && await store.GetStoryAsync(storyId, cancellation) is { } story
            ? Answer.Of(response, story, ApiJson.Readable.Story)
            : Problems.NoStory();
}
