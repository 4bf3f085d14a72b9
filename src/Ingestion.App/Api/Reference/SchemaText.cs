using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ingestion.App.Api.Reference;

/// <summary>A schema in a few words, as HTML.</summary>
internal static class SchemaText
{
    private const string ComponentPrefix = "#/components/schemas/";

    public static string Of(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference) && reference.GetString() is { } target && target.StartsWith(ComponentPrefix, StringComparison.Ordinal))
        {
            var name = Escape(target[ComponentPrefix.Length..]);
            return $"<a href=\"#schema-{name}\">{name}</a>";
        }

        foreach (var union in new[] { "anyOf", "oneOf" })
        {
            if (schema.TryGetProperty(union, out var parts))
            {
                return string.Join(" or ", parts.EnumerateArray().Select(Of));
            }
        }

        if (schema.TryGetProperty("enum", out var values))
        {
            return string.Join(", ", values.EnumerateArray().Select(value => $"<code>{Escape(value.ToString() is { Length: > 0 } text ? text : "null")}</code>"));
        }

        return schema.TryGetProperty("items", out var items) ? $"list of {Of(items)}" : Escape(Plain(schema));
    }

    private static string Plain(JsonElement schema)
    {
        var type = schema.TryGetProperty("type", out var types)
            ? types.ValueKind == JsonValueKind.Array ? string.Join(" or ", types.EnumerateArray()) : types.ToString()
            : "any";
        var format = schema.TryGetProperty("format", out var kind) ? $" ({kind})" : "";
        var bounds = (schema.TryGetProperty("minimum", out var least), schema.TryGetProperty("maximum", out var greatest)) switch
        {
            (true, true) => $", {least} to {greatest}",
            _ => "",
        };
        return type + format + bounds;
    }

    private static string Escape(string text) => HtmlEncoder.Default.Encode(text);
}
