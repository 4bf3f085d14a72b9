using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Ingestion.App.Functions;

/// <summary>Reads and writes the messages of the queues.</summary>
[JsonSerializable(typeof(PoisonMessage))]
[JsonSerializable(typeof(BlobCreated))]
[JsonSerializable(typeof(ReclassifyMessage))]
internal sealed partial class MessageJson : JsonSerializerContext
{
    /// <summary>The message, or <see langword="null"/> where the text is none: queues take anything from anybody.</summary>
    public static T? TryRead<T>(string text, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(text, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
