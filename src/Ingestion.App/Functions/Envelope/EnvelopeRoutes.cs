using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Ingestion.App.Hosting;

namespace Ingestion.App.Functions.Envelope;

/// <summary>The one place where the host's envelope becomes a call and a call's end becomes an answer.</summary>
internal static partial class EnvelopeRoutes
{
    // The host waits for an invocation's end until its time-out when the answer is empty: every answer has this body.
    private const string Success = """{"Outputs":{},"Logs":[],"ReturnValue":null}""";

    private delegate bool TryReadCall<TCall>(
        HostEnvelope envelope, [NotNullWhen(true)] out TCall? call, [NotNullWhen(false)] out string? problem);

    /// <summary>Maps the functions that the host calls by name.</summary>
    public static void MapFunctions(this IEndpointRouteBuilder routes)
    {
        foreach (var trigger in FunctionList.Blobs)
        {
            Map<BlobCall>(routes, trigger.Function, BlobCall.TryRead, (services, call, cancellation) =>
                trigger.Find(services).RunAsync(call.Blob, call.Content, cancellation));
        }

        foreach (var trigger in FunctionList.Queues)
        {
            Map<QueueCall>(routes, trigger.Function, QueueCall.TryRead, (services, call, cancellation) =>
                trigger.RunAsync(services, call.Message, cancellation));
        }

        foreach (var trigger in FunctionList.Timers)
        {
            Map<TimerCall>(routes, trigger.Function, TimerCall.TryRead, (services, _, cancellation) =>
                trigger.Find(services).RunAsync(cancellation));
        }
    }

    private static void Map<TCall>(
        IEndpointRouteBuilder routes,
        string function,
        TryReadCall<TCall> tryRead,
        Func<IServiceProvider, TCall, CancellationToken, Task> run) where TCall : class, IHostCall
    {
        var logger = routes.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(function);
        routes.MapPost($"/{function}", async (HttpContext context) =>
        {
            var (call, problem) = await ReadAsync(context.Request, tryRead);
            if (call is null)
            {
                return Results.Problem(problem, statusCode: StatusCodes.Status400BadRequest);
            }

            try
            {
                await run(context.RequestServices, call, context.RequestAborted);
                return Results.Text(Success, "application/json");
            }
            catch (Exception failure)
            {
                LogFailed(logger, function, call.Subject, FailureText.Of(failure));
                throw;
            }
        }).ExcludeFromDescription();
    }

    // The envelope of a large blob is let go before the function begins.
    private static async Task<(TCall? Call, string? Problem)> ReadAsync<TCall>(HttpRequest request, TryReadCall<TCall> tryRead)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return HostEnvelope.TryRead(body.RootElement, out var envelope, out var problem)
                && tryRead(envelope, out var call, out problem)
                ? (call, null)
                : (default, problem);
        }
        catch (JsonException failure)
        {
            return (default, $"The body is no JSON: {failure.Message}");
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Function} failed at {Subject}: {Failure}")]
    private static partial void LogFailed(ILogger logger, string function, string subject, string failure);
}
