using Azure;
using Azure.Identity;

namespace Ingestion.App.Hosting;

/// <summary>A failure in one line, for logs and rejections: what failed, and nothing of headers, bodies or what was read.</summary>
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
        InvalidOperationException or IOException or AuthenticationFailedException =>
            $"{failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")}",
        // Messages on a format, an argument or a key quote it, and it may be what an article says.
        _ => $"{failure.GetType().Name} in {Place(failure)}",
    };

    // The body of a refused download is not read, and has the code too.
    private static string? Code(RequestFailedException failure) =>
        failure.ErrorCode ?? (failure.GetRawResponse()?.Headers.TryGetValue("x-ms-error-code", out var code) is true ? code : null);

    private static string Place(Exception failure) =>
        failure.TargetSite is { } method ? $"{method.DeclaringType?.FullName}.{method.Name}" : "an unknown place";
}
