using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ingestion.App.Api.Reference;

/// <summary>The page that the API's description is read on: plain HTML, made on the server, without a script.</summary>
internal static class ReferencePage
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The page of a description.</summary>
    /// <param name="openApi">The description, as OpenAPI 3.1 in JSON.</param>
    /// <param name="style">What the page looks like.</param>
    public static string Of(JsonElement openApi, string style)
    {
        var info = openApi.GetProperty("info");
        var page = new StringBuilder();
        page.Append($"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{Text(info, "title")}: the HTTP API</title>
              <style>{style}</style>
            </head>
            <body>
            <header><h1>{Text(info, "title")}: the HTTP API</h1><p>{Text(info, "description")}</p></header>
            <nav aria-label="Routes"><ul>
            """);
        var operations = Operations(openApi).ToList();
        foreach (var (path, method, operation) in operations)
        {
            page.Append($"<li><a href=\"#{Text(operation, "operationId")}\"><code>{Escape($"{method} {path}")}</code></a> {Text(operation, "summary")}</li>");
        }

        page.Append("</ul></nav>\n<main>\n");
        foreach (var (path, method, operation) in operations)
        {
            AppendOperation(page, path, method, operation);
        }

        page.Append("<h2>What answers are made of</h2>\n");
        foreach (var schema in openApi.GetProperty("components").GetProperty("schemas").EnumerateObject())
        {
            AppendSchema(page, schema);
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void AppendOperation(StringBuilder page, string path, string method, JsonElement operation)
    {
        page.Append($"<section id=\"{Text(operation, "operationId")}\"><h2><code>{Escape($"{method} {path}")}</code></h2><p>{Text(operation, "summary")}. {Text(operation, "description")}</p>\n");
        if (operation.TryGetProperty("parameters", out var parameters) && parameters.GetArrayLength() > 0)
        {
            page.Append("<table><caption>Parameters</caption><tr><th scope=\"col\">Name</th><th scope=\"col\">Meaning</th><th scope=\"col\">Allowed</th><th scope=\"col\">Example</th></tr>\n");
            foreach (var parameter in parameters.EnumerateArray())
            {
                page.Append($"<tr><th scope=\"row\"><code>{Text(parameter, "name")}</code></th><td>{Text(parameter, "description")}</td><td>{SchemaText.Of(parameter.GetProperty("schema"))}</td><td><code>{Escape(parameter.GetProperty("example").ToString())}</code></td></tr>\n");
            }

            page.Append("</table>\n");
        }

        page.Append("<table><caption>Answers</caption><tr><th scope=\"col\">Status</th><th scope=\"col\">Meaning</th><th scope=\"col\">Content</th></tr>\n");
        foreach (var response in operation.GetProperty("responses").EnumerateObject())
        {
            page.Append($"<tr><th scope=\"row\">{Escape(response.Name)}</th><td>{Text(response.Value, "description")}</td><td>{Contents(response.Value)}</td></tr>\n");
        }

        page.Append("</table>\n");
        foreach (var example in ExamplesOf(operation))
        {
            page.Append($"<details><summary>Example</summary><pre>{Escape(JsonSerializer.Serialize(example, Indented))}</pre></details>\n");
        }

        page.Append("</section>\n");
    }

    private static void AppendSchema(StringBuilder page, JsonProperty schema)
    {
        page.Append($"<section id=\"schema-{Escape(schema.Name)}\"><h3>{Escape(schema.Name)}</h3><p>{Text(schema.Value, "description")}</p>\n");
        if (schema.Value.TryGetProperty("properties", out var properties))
        {
            page.Append("<table><tr><th scope=\"col\">Property</th><th scope=\"col\">Meaning</th><th scope=\"col\">Type</th></tr>\n");
            foreach (var property in properties.EnumerateObject())
            {
                page.Append($"<tr><th scope=\"row\"><code>{Escape(property.Name)}</code></th><td>{Text(property.Value, "description")}</td><td>{SchemaText.Of(property.Value)}</td></tr>\n");
            }

            page.Append("</table>\n");
        }
        else
        {
            page.Append($"<p>{SchemaText.Of(schema.Value)}</p>\n");
        }

        page.Append("</section>\n");
    }

    private static IEnumerable<(string Path, string Method, JsonElement Operation)> Operations(JsonElement openApi) =>
        from path in openApi.GetProperty("paths").EnumerateObject()
        from method in path.Value.EnumerateObject()
        select (path.Name, method.Name.ToUpperInvariant(), method.Value);

    private static string Contents(JsonElement response) =>
        response.TryGetProperty("content", out var content)
            ? string.Join("<br>", content.EnumerateObject().Select(each => $"<code>{Escape(each.Name)}</code> {SchemaText.Of(each.Value.GetProperty("schema"))}"))
            : "none";

    private static IEnumerable<JsonElement> ExamplesOf(JsonElement operation) =>
        operation.GetProperty("responses").EnumerateObject()
            .Where(response => response.Name.StartsWith('2') && response.Value.TryGetProperty("content", out _))
            .SelectMany(response => response.Value.GetProperty("content").EnumerateObject())
            .Where(content => content.Name == "application/json" && content.Value.TryGetProperty("example", out _))
            .Select(content => content.Value.GetProperty("example"));

    private static string Text(JsonElement parent, string property) =>
        parent.TryGetProperty(property, out var text) ? Escape(text.GetString() ?? "") : "";

    private static string Escape(string text) => HtmlEncoder.Default.Encode(text);
}
