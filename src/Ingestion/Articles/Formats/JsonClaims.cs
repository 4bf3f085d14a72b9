using System.Text.Json;
using Ingestion.Articles.Metadata;

namespace Ingestion.Articles.Formats;

/// <summary>Reads the claims of a JSON object: a file, or a page's JSON-LD.</summary>
internal static class JsonClaims
{
    private static readonly string[] TitleFields = ["headline", "title", "name"];
    private static readonly string[] PublishedFields = ["published", "datePublished", "date", "publishedAt", "published_at", "tanggal"];
    private static readonly string[] SourceFields = ["source", "publisher", "sourceOrganization", "sumber"];

    /// <summary>Seconds since 1970 above this are milliseconds: as seconds they would lie after the year 5138.</summary>
    private const long LargestSeconds = 100_000_000_000;

    public static PageClaims Read(JsonElement json, DateBasis basis) => new()
    {
        Title = First(json, TitleFields),
        Published = PublishedFields.Select(field => Date(json, field, basis)).FirstOrDefault(date => date is not null),
        Changed = First(json, "dateModified") is { } changed ? DateText.Find(changed) : null,
        Source = First(json, SourceFields),
        Agency = First(json, "agency"),
        Language = First(json, "language", "inLanguage"),
    };

    /// <summary>The first of the fields that is a filled string, or an object with a filled <c>name</c>.</summary>
    public static string? First(JsonElement json, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (json.TryGetProperty(field, out var value) && Text(value) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The field's string, or its list of strings as paragraphs; <see langword="null"/> where it has neither.</summary>
    public static string? Paragraphs(JsonElement json, string field)
    {
        if (!json.TryGetProperty(field, out var value) || value.ValueKind != JsonValueKind.Array)
        {
            return First(json, field);
        }

        var paragraphs = value.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.String).Select(Text).OfType<string>();
        var text = string.Join("\n\n", paragraphs);
        return text.Length == 0 ? null : text;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when !string.IsNullOrWhiteSpace(value.GetString()) => value.GetString()!.Trim(),
        JsonValueKind.Object when value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String => Text(name),
        JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind != JsonValueKind.Array => Text(value[0]),
        _ => null,
    };

    private static PublishedDate? Date(JsonElement json, string field, DateBasis basis)
    {
        if (!json.TryGetProperty(field, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var epoch) && epoch is > 0 and < LargestSeconds * 1000)
        {
            var time = epoch > LargestSeconds ? DateTimeOffset.FromUnixTimeMilliseconds(epoch) : DateTimeOffset.FromUnixTimeSeconds(epoch);
            return new PublishedDate(
                DateOnly.FromDateTime(time.DateTime), TimeOnly.FromDateTime(time.DateTime), TimeSpan.Zero, basis);
        }

        return value.ValueKind == JsonValueKind.String ? DateText.Find(value.GetString())?.ToPublished(basis) : null;
    }
}
