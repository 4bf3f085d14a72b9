using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingestion.Tables;

/// <summary>Puts the shared access signature behind the query of each request.</summary>
internal sealed class SasPolicy(AzureSasCredential credential) : HttpPipelineSynchronousPolicy
{
    /// <inheritdoc/>
    public override void OnSendingRequest(HttpMessage message)
    {
        var uri = message.Request.Uri;
        var signature = credential.Signature.TrimStart('?');
        uri.Query = string.IsNullOrEmpty(uri.Query) ? "?" + signature : $"{uri.Query}&{signature}";
    }
}
