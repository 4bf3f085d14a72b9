using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Ingestion.Articles;
using Ingestion.Labels;

namespace Ingestion.Rows;

/// <summary>The JSON inside rows: short, for it counts against their bounds.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImmutableArray<TopicLabel>))]
[JsonSerializable(typeof(ImmutableArray<Noise>))]
[JsonSerializable(typeof(SortedDictionary<int, SortedDictionary<string, int>>), TypeInfoPropertyName = "DayCounts")]
internal sealed partial class RowJson : JsonSerializerContext
{
    /// <remarks>Letters beyond ASCII stand as they are: escaped they would take six times the room, and no row is sent as HTML.</remarks>
    public static RowJson Short { get; } =
        new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Those of the items, in their order, whose JSON fits together in an array of this many UTF-16 units.</summary>
    public static ImmutableArray<T> Fitting<T>(IEnumerable<T> items, JsonTypeInfo<T> type, int units)
    {
        var left = units - "[]".Length;
        var kept = ImmutableArray.CreateBuilder<T>();
        foreach (var item in items)
        {
            var length = JsonSerializer.Serialize(item, type).Length + ",".Length;
            if (length <= left)
            {
                kept.Add(item);
                left -= length;
            }
        }

        return kept.ToImmutable();
    }
}
