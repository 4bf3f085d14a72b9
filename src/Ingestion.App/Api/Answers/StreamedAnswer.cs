using Ingestion.App.Api.Formats;
using Microsoft.Net.Http.Headers;

namespace Ingestion.App.Api.Answers;

/// <summary>A whole answer, page after page as it is read: no more than one page is held in memory.</summary>
/// <remarks>Where a later page fails the connection is broken off, so that what came is not taken for the whole.</remarks>
internal sealed class StreamedAnswer<T>(IAsyncEnumerable<IReadOnlyList<T>> pages, AnswerWriter<T> writer, string fileName) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var isFirst = true;
        await foreach (var rows in pages.WithCancellation(httpContext.RequestAborted))
        {
            if (isFirst)
            {
                Begin(response);
                writer.WriteHead(response.BodyWriter, new AnswerPage<T>(rows, Continuation: null));
            }

            writer.WriteRows(response.BodyWriter, rows, isFirst);
            isFirst = false;
            await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
        }

        writer.WriteTail(response.BodyWriter, continuation: null);
    }

    private void Begin(HttpResponse response)
    {
        response.ContentType = writer.ContentType;
        response.Headers.CacheControl = "no-store";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        response.Headers.ContentDisposition = $"attachment; filename={fileName}";
    }
}
