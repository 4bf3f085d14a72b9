using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Ingestion.App.Functions;

/// <summary>What the Functions host says of a blob that it gave up, and the app's own listener in the same words.</summary>
/// <remarks>The host says more (<c>FunctionId</c>, <c>ETag</c>); what is not listed here is passed over.</remarks>
/// <param name="Type"><c>BlobTrigger</c>.</param>
/// <param name="BlobType"><c>BlockBlob</c>, mostly.</param>
/// <param name="ContainerName">The blob's container.</param>
/// <param name="BlobName">Its name within the container.</param>
internal sealed record PoisonMessage(string? Type, string? BlobType, string ContainerName, string BlobName)
{
    /// <summary>The message on a blob of the app's own listener.</summary>
    public static string Of(string container, string blob) => JsonSerializer.Serialize(
        new PoisonMessage("BlobTrigger", "BlockBlob", container, blob), MessageJson.Default.PoisonMessage);

    /// <summary>Reads a message.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out PoisonMessage? message)
    {
        message = MessageJson.TryRead(text, MessageJson.Default.PoisonMessage);
        if (message is { ContainerName.Length: > 0, BlobName.Length: > 0 })
        {
            return true;
        }

        message = null;
        return false;
    }
}
