namespace Ingestion.App.Api;

/// <summary>A file that was taken to be read.</summary>
/// <param name="ArticleId">The id of the article, or of the rejection, that it becomes.</param>
/// <param name="Blob">The name of the blob that it is kept in.</param>
public sealed record UploadedFile(string ArticleId, string Blob);
