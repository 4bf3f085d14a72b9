using System.Text.Json;
using Ingestion.Articles.Cleaning;
using Ingestion.Articles.Metadata;

namespace Ingestion.Articles.Formats;

/// <summary>Finds the article among the schema.org objects of a page's JSON-LD scripts.</summary>
internal static class JsonLd
{
    private static readonly JsonDocumentOptions Options =
        new() { MaxDepth = ArticleLimits.JsonDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>
    /// The claims of the article whose headline the page shows, else of the first article. A script that is broken, or
    /// holds no article, says nothing: the page is read without it.
    /// </summary>
    public static PageClaims Read(List<string> scripts, List<string> headings, out string? articleBody)
    {
        var found = scripts.SelectMany(Articles).ToList();
        var shown = headings.ConvertAll(SameText.Key);
        var chosen = found.FindIndex(article => article.Claims.Title is { } title && shown.Contains(SameText.Key(title)));
        if (found.Count == 0)
        {
            articleBody = null;
            return PageClaims.None;
        }

        (var claims, articleBody) = found[Math.Max(0, chosen)];
        return claims;
    }

    private static List<(PageClaims Claims, string? Body)> Articles(string script)
    {
        var articles = new List<(PageClaims, string?)>();
        try
        {
            using var document = JsonDocument.Parse(OneLined(script), Options);
            foreach (var candidate in Objects(document.RootElement).Where(IsArticle))
            {
                articles.Add((JsonClaims.Read(candidate, DateBasis.JsonLd), JsonClaims.First(candidate, "articleBody")));
            }
        }
        catch (JsonException)
        {
            return articles;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair as an escape.
            return articles;
        }

        return articles;
    }

    // Sites write line breaks into strings unescaped, which JSON forbids.
    private static string OneLined(string script) => string.Create(script.Length, script, (line, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            line[i] = char.IsControl(source[i]) ? ' ' : source[i];
        }
    });

    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        var candidates = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().AsEnumerable() : [root];
        foreach (var candidate in candidates.Where(candidate => candidate.ValueKind == JsonValueKind.Object))
        {
            yield return candidate;
            foreach (var field in new[] { "@graph", "mainEntity" })
            {
                if (candidate.TryGetProperty(field, out var inner))
                {
                    var nodes = inner.ValueKind == JsonValueKind.Array ? inner.EnumerateArray().AsEnumerable() : [inner];
                    foreach (var node in nodes.Where(node => node.ValueKind == JsonValueKind.Object))
                    {
                        yield return node;
                    }
                }
            }
        }
    }

    // schema.org's NewsArticle and its kinds all end so; BlogPosting is used by small outlets.
    private static bool IsArticle(JsonElement candidate) =>
        candidate.TryGetProperty("@type", out var type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().AsEnumerable() : [type])
            .Any(name => name.ValueKind == JsonValueKind.String && IsArticleType(name.GetString()!));

    private static bool IsArticleType(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal);
}
