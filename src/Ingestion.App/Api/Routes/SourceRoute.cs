using System.Net.Mime;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingestion.App.Api.Describing;
using Ingestion.App.Hosting;
using Ingestion.Articles;
using Ingestion.Queries;
using Microsoft.Net.Http.Headers;

namespace Ingestion.App.Api.Routes;

/// <summary><c>GET /api/articles/{id}/source</c>.</summary>
internal static class SourceRoute
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/articles/{id}/source", AnswerAsync)
        .Describe("source", "The file as it was uploaded", "The blob's bytes, to be kept and not shown: a browser opens nothing of it. Rejected files can be had too.")
        .Takes()
        .AnswersBytes("The file's bytes.")
        .IsTagged()
        .Fails(StatusCodes.Status404NotFound, "No blob of this id was read, or it is gone.");

    private static async Task<IResult> AnswerAsync(string id, HttpResponse response, ArticleStore store, BlobServiceClient blobs, CancellationToken cancellation)
    {
        if (!ArticleId.TryParse(id, out var articleId)
            || await store.GetArticleAsync(articleId, cancellation) is not { } answer
            || (answer.Article?.Blob ?? answer.Rejection?.Blob) is not { } name)
        {
            return Problems.NoArticle(id);
        }

        try
        {
            var blob = await blobs.GetBlobContainerClient(IngestionStorage.ArticlesContainer).GetBlobClient(name)
                .DownloadStreamingAsync(cancellationToken: cancellation);
            response.Headers.CacheControl = "private, no-cache";
            response.ContentLength = blob.Value.Details.ContentLength;
            return Results.Stream(
                blob.Value.Content, MediaTypeNames.Application.Octet, Path.GetFileName(name), entityTag: EntityTagHeaderValue.Parse(blob.Value.Details.ETag.ToString("H")));
        }
        catch (RequestFailedException gone) when (gone.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return Problems.SourceIsGone();
        }
    }
}
