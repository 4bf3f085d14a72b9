using Azure;

namespace Ingestion.App.Hosting;

/// <summary>An outside failure in one line: what failed, with the service's code, and nothing of headers or bodies.</summary>
internal static class FailureText
{
    /// <summary>Whether storage refused or did not answer; after its retries the pipeline throws all failures in one.</summary>
    public static bool IsStorage(Exception failure) =>
        failure is RequestFailedException or AggregateException { InnerExceptions: [RequestFailedException, ..] };

    /// <summary>The line.</summary>
    public static string Of(Exception failure) => failure switch
    {
        RequestFailedException { Status: > 0 } answered => $"storage answered {answered.Status} {Code(answered)}".TrimEnd(),
        _ when IsStorage(failure) => "storage could not be reached",
        _ => $"{failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")}",
    };

    // The body of a refused download is not read, and has the code too.
    private static string? Code(RequestFailedException failure) =>
        failure.ErrorCode ?? (failure.GetRawResponse()?.Headers.TryGetValue("x-ms-error-code", out var code) is true ? code : null);
}
