using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Ingestion.Articles;
using Ingestion.Rows;

namespace Ingestion.App.Functions.Envelope;

/// <summary>A blob trigger's call.</summary>
/// <param name="Blob">Which blob, and when it was last written; the host hands on no ETag.</param>
/// <param name="Content">The blob's bytes.</param>
internal sealed record BlobCall(BlobVersion Blob, ReadOnlyMemory<byte> Content) : IHostCall
{
    /// <inheritdoc/>
    public string Subject => $"article {ArticleId.ForBlob(Blob.Name)}";

    /// <summary>Takes the call out of its envelope.</summary>
    public static bool TryRead(
        HostEnvelope envelope, [NotNullWhen(true)] out BlobCall? call, [NotNullWhen(false)] out string? problem)
    {
        call = null;
        if (envelope.Text("name") is not { Length: > 0 } name)
        {
            problem = "Metadata has no name. The trigger's path in function.json must end in {name}.";
            return false;
        }

        if (!envelope.Metadata.TryGetProperty("Properties", out var properties)
            || properties.ValueKind != JsonValueKind.Object
            || !properties.TryGetProperty("LastModified", out var modified)
            || modified.ValueKind != JsonValueKind.String
            || !modified.TryGetDateTimeOffset(out var lastModified))
        {
            problem = "Metadata.Properties has no LastModified.";
            return false;
        }

        if (envelope.Binding.ValueKind != JsonValueKind.String || !envelope.Binding.TryGetBytesFromBase64(out var content))
        {
            problem = "Data has no base64 string. The trigger's binding in function.json must have dataType binary.";
            return false;
        }

        call = new BlobCall(new BlobVersion(name, lastModified, ETag: null), content);
        problem = null;
        return true;
    }
}
