using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Ingestion.Articles;

namespace Ingestion.App.Functions.Envelope;

/// <summary>The body with which the Functions host calls a function of a custom handler.</summary>
/// <remarks>
/// Learn, "Azure Functions custom handlers", request payload. Two things are not as documented there: the values of
/// <c>Metadata</c> are JSON inside JSON strings, and so is the text of a queue message.
/// </remarks>
/// <param name="Binding">What the trigger's binding brings: the only member of <c>Data</c>.</param>
/// <param name="Metadata">What the host says of it.</param>
internal sealed record HostEnvelope(JsonElement Binding, JsonElement Metadata)
{
    /// <summary>
    /// The longest body that is taken: a blob of the largest size that is read, in base64 (4/3), with room for the
    /// envelope, and half as much again, so that a blob a little over the bound is rejected by the bound's own message.
    /// </summary>
    public const long MaximumBodyBytes = (ArticleLimits.FileBytes * 4L / 3L * 3L / 2L) + (1024 * 1024);

    private const string DataKey = "Data";
    private const string MetadataKey = nameof(Metadata);

    /// <summary>Reads an envelope.</summary>
    public static bool TryRead(
        JsonElement body, [NotNullWhen(true)] out HostEnvelope? envelope, [NotNullWhen(false)] out string? problem)
    {
        envelope = null;
        if (body.ValueKind != JsonValueKind.Object
            || !body.TryGetProperty(DataKey, out var data) || data.ValueKind != JsonValueKind.Object
            || !body.TryGetProperty(MetadataKey, out var metadata) || metadata.ValueKind != JsonValueKind.Object)
        {
            problem = $"The body is no envelope of the Functions host: an object with {DataKey} and {MetadataKey} is expected.";
            return false;
        }

        envelope = new HostEnvelope(data.EnumerateObject().FirstOrDefault() is { Value: var binding } ? binding : default, metadata);
        problem = null;
        return true;
    }

    /// <summary>A value of <c>Metadata</c> as text, whether it is encoded once, twice or not at all; else <see langword="null"/>.</summary>
    public string? Text(string key) => Metadata.TryGetProperty(key, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => Decoded(value.GetString()!),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;

    /// <summary>Takes the second encoding off a text that has one.</summary>
    public static string Decoded(string text)
    {
        if (text is not ['"', .., '"'])
        {
            return text;
        }

        try
        {
            return JsonSerializer.Deserialize(text, EnvelopeJson.Default.String) ?? text;
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
