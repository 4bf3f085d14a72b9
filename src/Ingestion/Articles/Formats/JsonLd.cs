using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Ingestion.Articles.Metadata;

namespace Ingestion.Articles.Formats;

/// <summary>Finds the article among the schema.org objects of a page's JSON-LD script.</summary>
internal static class JsonLd
{
    private static readonly JsonDocumentOptions Options =
        new() { MaxDepth = ArticleLimits.JsonDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>A script that is broken, or holds no article, says nothing: the page is read without it.</summary>
    public static bool TryRead(string script, [NotNullWhen(true)] out PageClaims? claims, out string? articleBody)
    {
        (claims, articleBody) = (null, null);
        try
        {
            using var document = JsonDocument.Parse(script, Options);
            foreach (var candidate in Objects(document.RootElement))
            {
                if (IsArticle(candidate))
                {
                    claims = JsonClaims.Read(candidate, DateBasis.JsonLd);
                    articleBody = JsonClaims.First(candidate, "articleBody");
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair as an escape.
            return false;
        }

        return false;
    }

    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        var candidates = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().AsEnumerable() : [root];
        foreach (var candidate in candidates.Where(candidate => candidate.ValueKind == JsonValueKind.Object))
        {
            yield return candidate;
            if (candidate.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array)
            {
                foreach (var node in graph.EnumerateArray().Where(node => node.ValueKind == JsonValueKind.Object))
                {
                    yield return node;
                }
            }
        }
    }

    // schema.org's NewsArticle and its kinds all end so; BlogPosting is used by small outlets.
    private static bool IsArticle(JsonElement candidate) =>
        JsonClaims.First(candidate, "@type") is { } type
        && (type.EndsWith("Article", StringComparison.Ordinal) || type == "BlogPosting");
}
