using System.Text.Json;

namespace Ingestion.App.Functions;

/// <summary>The one place where the host's envelope becomes a call and a call's end becomes an answer.</summary>
internal static class FunctionRoutes
{
    // The host waits for an invocation's end until its time-out when the answer is empty: every answer has this body.
    private const string Success = """{"Outputs":{},"Logs":[],"ReturnValue":null}""";

    /// <summary>Maps the functions that the host calls by name.</summary>
    public static void MapFunctions(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/IngestArticle", async (HttpRequest request, IngestArticle function, CancellationToken cancellation) =>
        {
            JsonDocument envelope;
            try
            {
                envelope = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellation);
            }
            catch (JsonException failure)
            {
                return Results.Problem($"The body is no JSON: {failure.Message}", statusCode: StatusCodes.Status400BadRequest);
            }

            using (envelope)
            {
                if (!InvocationReader.TryRead(envelope.RootElement, out var invocation, out var problem))
                {
                    return Results.Problem(problem, statusCode: StatusCodes.Status400BadRequest);
                }

                await function.RunAsync(invocation.Blob, invocation.Content, cancellation);
                return Results.Text(Success, "application/json");
            }
        });
}
