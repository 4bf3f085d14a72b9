using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Storage.Blobs;

namespace Ingestion.App.Functions;

/// <summary>
/// The news that a blob was written: as much of Event Grid's event as it takes to find the blob, in the service's own
/// schema (<c>eventType</c>) and in that of CloudEvents (<c>type</c>). The app's own listener sends the former.
/// </summary>
internal sealed record BlobCreated(
    [property: JsonPropertyName("eventType")] string? EventType,
    [property: JsonPropertyName("type")] string? Type,
    [property: JsonPropertyName("data")] BlobCreated.Details? Data)
{
    private const string Created = "Microsoft.Storage.BlobCreated";

    /// <summary>The news on this blob.</summary>
    public static string Of(Uri blob) => JsonSerializer.Serialize(
        new BlobCreated(Created, null, new Details(blob.AbsoluteUri)), MessageJson.Default.BlobCreated);

    /// <summary>Finds the container and the name of the blob that a message tells of.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out string? container, [NotNullWhen(true)] out string? name)
    {
        (container, name) = (null, null);
        if (MessageJson.TryRead(text, MessageJson.Default.BlobCreated) is not { Data.Url: { } url } created
            || (created.EventType ?? created.Type) != Created
            || !Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return false;
        }

        var blob = new BlobUriBuilder(address);
        (container, name) = (blob.BlobContainerName, blob.BlobName);
        return container.Length > 0 && name.Length > 0;
    }

    /// <summary>What the event says of the blob.</summary>
    /// <param name="Url">Its address.</param>
    internal sealed record Details([property: JsonPropertyName("url")] string? Url);
}
