using Ingestion.App.Hosting;
using Microsoft.AspNetCore.Diagnostics;

namespace Ingestion.App.Api;

/// <summary>Turns a failure into problem+json: storage's trouble is 503, a body over the bound 413, all else 500.</summary>
/// <remarks>It also logs them, since the message of an exception may quote what an article says.</remarks>
internal sealed partial class FailureHandler(IProblemDetailsService problems, ILogger<FailureHandler> logger) : IExceptionHandler
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
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            LogUnavailable(logger, httpContext.Request.Method, FailureText.Of(exception));
        }
        else if (status == StatusCodes.Status500InternalServerError)
        {
            LogFailure(logger, httpContext.Request.Method, FailureText.Of(exception), exception.StackTrace);
        }

        httpContext.Response.StatusCode = status;
        return problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = { Status = status, Detail = detail },
        });
    }

    [LoggerMessage(LogLevel.Warning, "A {Method} could not be answered: {Failure}")]
    private static partial void LogUnavailable(ILogger logger, string method, string failure);

    [LoggerMessage(LogLevel.Error, "A {Method} failed: {Failure} {StackTrace}")]
    private static partial void LogFailure(ILogger logger, string method, string failure, string? stackTrace);
}
