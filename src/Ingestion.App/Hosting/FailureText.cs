using Azure;

namespace Ingestion.App.Hosting;

/// <summary>An outside failure in one line: what failed, with the service's code, and nothing of headers or bodies.</summary>
internal static class FailureText
{
    /// <summary>The line.</summary>
    public static string Of(Exception failure) => failure switch
    {
        RequestFailedException { Status: > 0 } answered => $"storage answered {answered.Status} {answered.ErrorCode}".TrimEnd(),
        RequestFailedException or AggregateException { InnerExceptions: [RequestFailedException, ..] } =>
            "storage could not be reached",
        AggregateException { InnerExceptions: [var first, ..] } => Of(first),
        _ => $"{failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")}",
    };
}
