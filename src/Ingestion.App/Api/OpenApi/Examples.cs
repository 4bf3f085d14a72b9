using System.Text.Json.Nodes;

namespace Ingestion.App.Api.OpenApi;

/// <summary>Answers to show: the files of this folder, each named for its route and status.</summary>
internal static class Examples
{
    private const string Json = "json";

    /// <summary>An answer in JSON: <c>ROUTE.STATUS.json</c>.</summary>
    public static JsonNode? Find(string operation, string status) =>
        Read($"{operation}.{status}.{Json}") is { } text ? JsonNode.Parse(text) : null;

    /// <summary>An answer in another format: <c>ROUTE.STATUS.csv</c>, <c>.ndjson</c> or <c>.atom</c>.</summary>
    public static JsonNode? FindText(string operation, string status, string contentType)
    {
        var extension = contentType switch
        {
            "text/csv" => "csv",
            "application/x-ndjson" => "ndjson",
            "application/atom+xml" => "atom",
            _ => "bin",
        };
        return Read($"{operation}.{status}.{extension}") is { } text ? JsonValue.Create(text) : null;
    }

    private static string? Read(string name)
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream($"Ingestion.App.Api.Examples.{name}");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
