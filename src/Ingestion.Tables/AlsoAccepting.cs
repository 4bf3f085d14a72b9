using Azure.Core;

namespace Ingestion.Tables;

/// <summary>Takes one more status for a success.</summary>
internal sealed class AlsoAccepting(int status) : ResponseClassifier
{
    /// <summary>What is to be read or deleted may be absent.</summary>
    public static AlsoAccepting NotFound { get; } = new(404);

    /// <summary>What is to be created may exist.</summary>
    public static AlsoAccepting Conflict { get; } = new(409);

    /// <inheritdoc/>
    public override bool IsErrorResponse(HttpMessage message) =>
        message.Response.Status != status && base.IsErrorResponse(message);
}
