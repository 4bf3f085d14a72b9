using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingestion.Tables;

/// <summary>Signs each try of a request with the account key, each with the time of its sending.</summary>
/// <remarks>
/// "Authorize with Shared Key", section "Table service (Shared Key Lite authorization)": the date, a line feed and the account with the
/// path as it goes over the wire. The service refuses a date that is 15 minutes old, so a retry needs a new one.
/// </remarks>
internal sealed class SharedKeyLitePolicy(TableSharedKeyCredential credential, TimeProvider clock) : HttpPipelineSynchronousPolicy
{
    /// <inheritdoc/>
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = clock.GetUtcNow().ToString("R");
        message.Request.Headers.SetValue("x-ms-date", date);
        var signature = credential.Sign(StringToSign(date, message.Request.Uri.ToUri()));
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {credential.AccountName}:{signature}");
    }

    internal string StringToSign(string date, Uri uri) => $"{date}\n/{credential.AccountName}{uri.AbsolutePath}";
}
