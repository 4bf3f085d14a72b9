using Ingestion.App.Api.Describing;

namespace Ingestion.App.Api.Routes;

/// <summary><c>POST /api/classify</c>.</summary>
internal static class ClassifyRoute
{
    // A body has no name of its own; an id must follow from something.
    private const string NamelessFile = "request";

    public static void Map(RouteGroupBuilder api) => api.MapPost("/classify", AnswerAsync)
        .Describe("classify", "Label a text or file", "The body is the file's bytes; its content decides what it is, whatever content type is named. Nothing is stored.")
        .Takes()
        .TakesFile()
        .Answers<ClassifiedFile>(StatusCodes.Status200OK, "The article in it and its labels.")
        .Fails(StatusCodes.Status413PayloadTooLarge, "The body is longer than a file may be.")
        .Fails(StatusCodes.Status422UnprocessableEntity, "The file is no article, with 'reason'.");

    private static async Task<IResult> AnswerAsync(HttpRequest request, Pipeline pipeline, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, cancellation);
        var file = pipeline.Classify(NamelessFile, content.GetBuffer().AsMemory(0, (int)content.Length));
        return file.IsArticle
            ? Results.Json(ClassifiedFile.Of(file.Name, file.Article, file.Labels), ApiJson.Readable.ClassifiedFile)
            : Problems.Rejected(file.Rejection);
    }
}
