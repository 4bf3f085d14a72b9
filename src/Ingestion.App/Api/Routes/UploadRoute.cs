using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingestion.App.Api.Describing;
using Ingestion.App.Hosting;
using Ingestion.Articles;
using Ingestion.Queries;

namespace Ingestion.App.Api.Routes;

/// <summary><c>POST /api/articles</c>.</summary>
internal static class UploadRoute
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("/articles", AnswerAsync)
        .Describe(
            "upload",
            "Upload a file",
            "The body is the file's bytes. It is kept in the container that is watched, and read like every other file there: the article, "
            + "or the rejection, stands at the answer's Location a moment later. The same file sent twice is one article.")
        .Takes(ApiParameters.FileName)
        .TakesFile()
        .Writes()
        .Answers<UploadedFile>(StatusCodes.Status202Accepted, "The file is kept and will be read.")
        .Fails(StatusCodes.Status400BadRequest, "There is no name, or no body.")
        .Fails(StatusCodes.Status413PayloadTooLarge, "The body is longer than a file may be.");

    private static async Task<IResult> AnswerAsync(
        HttpContext context, IngestionStorage storage, BlobServiceClient blobs, CancellationToken cancellation)
    {
        if (context.Request.Query[ApiParameters.FileName.Name] is not [{ Length: > 0 } name])
        {
            return Problems.Of(new QueryProblem(ApiParameters.FileName.Name, "The file has no name.", "one name, such as latihan.html"));
        }

        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, cancellation);
        if (content.Length == 0)
        {
            return Problems.BodyIsEmpty();
        }

        var blob = UploadName.Of(name, content.GetBuffer().AsSpan(0, (int)content.Length));
        await storage.EnsureCreatedAsync(cancellation);
        await KeepAsync(blobs.GetBlobContainerClient(IngestionStorage.ArticlesContainer).GetBlobClient(blob), content, cancellation);

        var id = ArticleId.ForBlob(blob).Value;
        context.Response.Headers.Location = $"{context.Request.PathBase}/api/articles/{id}";
        return Results.Json(new UploadedFile(id, blob), ApiJson.Readable.UploadedFile, statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task KeepAsync(BlobClient blob, MemoryStream content, CancellationToken cancellation)
    {
        content.Position = 0;
        try
        {
            await blob.UploadAsync(content, new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, cancellation);
        }
        // The name has a hash of the bytes: what is there is this file.
        catch (RequestFailedException there) when (there.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
        }
    }
}
