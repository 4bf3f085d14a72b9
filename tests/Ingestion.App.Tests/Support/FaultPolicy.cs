using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingestion.App.Tests.Support;

/// <summary>Stands between a storage client and the wire, and answers in the wire's place where it is told to.</summary>
/// <param name="fault">What goes wrong with a request, or <see langword="null"/> to let it pass.</param>
internal sealed class FaultPolicy(Func<Request, Fault?> fault) : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (!IsFaulty(message))
        {
            ProcessNext(message, pipeline);
        }
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        IsFaulty(message) ? ValueTask.CompletedTask : ProcessNextAsync(message, pipeline);

    private bool IsFaulty(HttpMessage message)
    {
        if (fault(message.Request) is not { } met)
        {
            return false;
        }

        message.Response = met.Status is { } status
            ? FakeResponse.Error(status, met.Code, met.RetryAfterSeconds is { } seconds ? [("Retry-After", $"{seconds}")] : [])
            : throw new RequestFailedException("The connection was closed.", new IOException("The connection was closed."));
        return true;
    }
}
