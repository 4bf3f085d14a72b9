using System.Collections.Immutable;
using Ingestion.Articles;

namespace Ingestion.App.Api;

/// <summary>A file that was read, as the command line prints it: without labels.</summary>
public sealed record ParsedFile(
    string File,
    string ArticleId,
    string? Title,
    DateOnly? Published,
    string? Source,
    string? Agency,
    Language Language,
    string Text,
    ImmutableArray<Noise> Noise)
{
    /// <summary>Takes over what the file's name and the article say.</summary>
    public static ParsedFile Of(string file, Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new(
            file, Articles.ArticleId.ForBlob(file).Value, article.Title, article.Published?.Date, article.Source, article.Agency,
            article.Language, article.Text, article.Noise);
    }
}
