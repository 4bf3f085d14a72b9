using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ingestion.Articles;

namespace Ingestion.App.Functions;

/// <summary>A batch of articles whose blobs are to be read and labelled anew: <c>{"articles":["…",…]}</c>.</summary>
/// <param name="Articles">Ids of articles.</param>
internal sealed record ReclassifyMessage([property: JsonPropertyName("articles")] ImmutableArray<string> Articles)
{
    /// <summary>
    /// The most articles of one message: 500 take half a minute, far less than a function may, and their ids a third of
    /// the 64 KiB that a message may have.
    /// </summary>
    public const int MaximumArticles = 500;

    /// <summary>The message on these articles.</summary>
    public static string Of(IEnumerable<ArticleId> articles) => JsonSerializer.Serialize(
        new ReclassifyMessage([.. articles.Select(id => id.Value)]), MessageJson.Default.ReclassifyMessage);

    /// <summary>Reads a message; ids that are none are left out.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out ImmutableArray<ArticleId>? articles)
    {
        articles = MessageJson.TryRead(text, MessageJson.Default.ReclassifyMessage) is { Articles: { IsDefault: false, Length: <= MaximumArticles } ids }
            ? [.. ids.SelectMany(text => ArticleId.TryParse(text, out var id) ? [id] : Array.Empty<ArticleId>()).Distinct()]
            : null;
        return articles is not null;
    }
}
