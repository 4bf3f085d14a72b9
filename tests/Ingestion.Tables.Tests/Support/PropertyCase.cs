using System.Globalization;
using System.Text.Json;

namespace Ingestion.Tables.Tests;

/// <summary>A line of the truth tables under Cases: a value and how it is written.</summary>
public sealed record PropertyCase(string About, string Type, string Value, string? Filter, string? Json, string? Direction)
{
    public object Parsed =>
        Type switch
        {
            "string" => Value,
            "int" => int.Parse(Value, CultureInfo.InvariantCulture),
            "long" => long.Parse(Value, CultureInfo.InvariantCulture),
            "double" => double.Parse(Value, CultureInfo.InvariantCulture),
            "bool" => bool.Parse(Value),
            "moment" => DateTimeOffset.Parse(Value, CultureInfo.InvariantCulture),
            "guid" => Guid.Parse(Value),
            "bytes" => Convert.FromBase64String(Value),
            _ => throw new InvalidOperationException($"'{About}' is of no type known: {Type}."),
        };

    public static IEnumerable<PropertyCase> Load(string file) =>
        JsonSerializer.Deserialize<PropertyCase[]>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", file)), JsonSerializerOptions.Web)!;
}
