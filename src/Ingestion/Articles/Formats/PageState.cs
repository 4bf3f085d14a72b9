using System.Text.Json;

namespace Ingestion.Articles.Formats;

/// <summary>
/// Finds the article's text in the data that a page carries for its own scripts, where its markup shows a teaser only.
/// </summary>
internal static class PageState
{
    private static readonly string[] TitleFields = ["headline", "title"];
    private static readonly string[] TextFields = ["articleBody", "bodyHtml", "body", "content", "contentHtml", "html", "text"];

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = ArticleLimits.JsonDepth };

    /// <summary>The longest text of an object that has this title, or <see langword="null"/>.</summary>
    public static string? Body(List<string> scripts, string? title) =>
        title is null ? null : scripts.SelectMany(script => Bodies(script, title)).MaxBy(body => body.Length);

    private static List<string> Bodies(string script, string title)
    {
        var bodies = new List<string>();
        try
        {
            using var document = JsonDocument.Parse(script, Options);
            Collect(document.RootElement, title, bodies);
        }
        catch (JsonException)
        {
            return bodies;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair as an escape.
            return bodies;
        }

        return bodies;
    }

    // The depth of the recursion is the parser's.
    private static void Collect(JsonElement json, string title, List<string> bodies)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray())
            {
                Collect(item, title, bodies);
            }
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            if (JsonClaims.First(json, TitleFields) == title
                && TextFields.Select(field => JsonClaims.Paragraphs(json, field)).FirstOrDefault(text => text is not null) is { } body)
            {
                bodies.Add(body);
            }

            foreach (var property in json.EnumerateObject())
            {
                Collect(property.Value, title, bodies);
            }
        }
    }
}
