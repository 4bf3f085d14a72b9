using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Ingestion.Articles;
using Ingestion.Rows;

namespace Ingestion.App.Functions;

/// <summary>Reads the envelope in which the Functions host calls a custom handler for a blob.</summary>
/// <remarks>
/// Learn, "Azure Functions custom handlers", request payload. Two things are not as documented there: the content
/// comes as base64 whatever the binding's data type, and the values of <c>Metadata</c> are JSON inside JSON strings.
/// An ETag is not handed on.
/// </remarks>
internal static class InvocationReader
{
    /// <summary>
    /// The longest body that is taken: a blob of the largest size that is read, in base64 (4/3), with room for the
    /// envelope, and half as much again, so that a blob a little over the bound is rejected by the bound's own message.
    /// </summary>
    public const long MaximumBodyBytes = (ArticleLimits.FileBytes * 4L / 3L * 3L / 2L) + (1024 * 1024);

    /// <summary>Reads a call.</summary>
    public static bool TryRead(JsonElement envelope, [NotNullWhen(true)] out Invocation? invocation, [NotNullWhen(false)] out string? problem)
    {
        invocation = null;
        if (envelope.ValueKind != JsonValueKind.Object
            || !envelope.TryGetProperty("Data", out var data) || data.ValueKind != JsonValueKind.Object
            || !envelope.TryGetProperty("Metadata", out var metadata) || metadata.ValueKind != JsonValueKind.Object)
        {
            problem = "The body is no envelope of the Functions host: an object with Data and Metadata is expected.";
            return false;
        }

        if (Text(metadata, "name") is not { Length: > 0 } name)
        {
            problem = "Metadata has no name. The trigger's path in function.json must end in {name}.";
            return false;
        }

        if (!metadata.TryGetProperty("Properties", out var properties)
            || !properties.TryGetProperty("LastModified", out var modified)
            || !modified.TryGetDateTimeOffset(out var lastModified))
        {
            problem = "Metadata.Properties has no LastModified.";
            return false;
        }

        if (data.EnumerateObject().FirstOrDefault() is not { Value.ValueKind: JsonValueKind.String } binding
            || !binding.Value.TryGetBytesFromBase64(out var content))
        {
            problem = "Data has no base64 string. The trigger's binding in function.json must have dataType binary.";
            return false;
        }

        invocation = new Invocation(new BlobVersion(name, lastModified, ETag: null), content);
        problem = null;
        return true;
    }

    private static string? Text(JsonElement metadata, string key)
    {
        if (!metadata.TryGetProperty(key, out var value) || value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        var text = value.GetString()!;
        if (text is not ['"', .., '"'])
        {
            return text;
        }

        try
        {
            using var inner = JsonDocument.Parse(text);
            return inner.RootElement.GetString();
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
