using System.Collections.Immutable;
using Ingestion.Articles;
using Ingestion.Labels;

namespace Ingestion.App.Api;

/// <summary>A file that was read and labelled, as the command line and <c>POST /api/classify</c> give it.</summary>
public sealed record ClassifiedFile(
    string File,
    string ArticleId,
    string? Title,
    DateOnly? Published,
    string? Source,
    string? Agency,
    Language Language,
    string Text,
    ImmutableArray<Noise> Noise,
    string ModelVersion,
    ImmutableArray<TopicLabel> Topics)
{
    /// <summary>Takes over what the file's name, the article and its labels say.</summary>
    public static ClassifiedFile Of(string file, Article article, ArticleLabels labels)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(labels);
        return new(
            file, Articles.ArticleId.ForBlob(file).Value, article.Title, article.Published?.Date, article.Source, article.Agency,
            article.Language, article.Text, article.Noise, labels.ModelVersion, labels.Topics);
    }
}
