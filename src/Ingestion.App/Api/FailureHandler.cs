using Ingestion.App.Hosting;
using Microsoft.AspNetCore.Diagnostics;

namespace Ingestion.App.Api;

/// <summary>Turns a failure into problem+json: storage's trouble is 503, a body over the bound 413, all else 500.</summary>
internal sealed class FailureHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, detail) = exception switch
        {
            _ when FailureText.IsStorage(exception) => (StatusCodes.Status503ServiceUnavailable,
                $"Trouble with storage: {FailureText.Of(exception)}. Try again in a while; GET /api/health tells when it is back."),
            BadHttpRequestException bad => (bad.StatusCode, bad.Message),
            _ => (StatusCodes.Status500InternalServerError, "Something failed inside; the log has the details."),
        };
        httpContext.Response.StatusCode = status;
        return problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = { Status = status, Detail = detail },
        });
    }
}
