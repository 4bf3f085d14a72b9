using System.Buffers;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ingestion.App.Api.Formats;
using Microsoft.Net.Http.Headers;

namespace Ingestion.App.Api.Answers;

/// <summary>
/// Answers of a bounded size with an entity tag: whoever has the same answer already gets 304 (RFC 9110, 13.1.2).
/// </summary>
/// <remarks>The tag is a hash of the answer itself, so that nothing that shows in it can be forgotten in its tag.</remarks>
internal static class Answer
{
    private const int TagBytes = 16;

    /// <summary>An object as JSON.</summary>
    public static IResult Of<T>(HttpResponse response, T value, JsonTypeInfo<T> type) =>
        Tagged(response, JsonSerializer.SerializeToUtf8Bytes(value, type), MediaTypeNames.Application.Json, fileName: null);

    /// <summary>A page of rows, with a link to the next one (RFC 8288).</summary>
    /// <param name="response">The response to the request for it.</param>
    /// <param name="page">The rows.</param>
    /// <param name="writer">Writes them.</param>
    /// <param name="fileName">What a browser should call the file that it keeps; null where it should show the answer.</param>
    public static IResult Of<T>(HttpResponse response, AnswerPage<T> page, AnswerWriter<T> writer, string? fileName)
    {
        if (page.Continuation is { } continuation)
        {
            response.Headers.Link = $"<{PageAddress.Next(response.HttpContext.Request, continuation)}>; rel=\"next\"";
        }

        var content = new ArrayBufferWriter<byte>();
        writer.WriteHead(content, page);
        writer.WriteRows(content, page.Rows, areFirst: true);
        writer.WriteTail(content, page.Continuation);
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return Tagged(response, content.WrittenMemory, writer.ContentType, fileName);
    }

    private static IResult Tagged(HttpResponse response, ReadOnlyMemory<byte> content, string contentType, string? fileName)
    {
        // To be kept by whoever asked, and asked after before it is used again.
        response.Headers.CacheControl = "private, no-cache";
        var hash = SHA256.HashData(content.Span);
        return Results.Bytes(
            content, contentType, fileName, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.AsSpan(0, TagBytes))}\""));
    }
}
