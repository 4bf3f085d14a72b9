using System.Collections.Immutable;
using Ingestion.Articles;
using Ingestion.Labels;

namespace Ingestion.App.Api;

/// <summary>A file that was read and labelled, as the command line and <c>POST /api/classify</c> give it.</summary>
/// <param name="File">The file's name; of a document in an archive <c>archive!entry</c>.</param>
/// <param name="ArticleId">The id that follows from the name.</param>
/// <param name="Title">The title, or <see langword="null"/> where the page has none.</param>
/// <param name="Published">The page's own date of publication, or <see langword="null"/> where it gives none.</param>
/// <param name="Source">The outlet, or <see langword="null"/> where the page names none.</param>
/// <param name="Agency">The news agency that the page credits, or <see langword="null"/>.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Text">The text without the title and without noise; paragraphs are parted by an empty line.</param>
/// <param name="Noise">What the page has besides the article.</param>
/// <param name="ModelVersion">The version of the model that labelled it.</param>
/// <param name="Topics">The topics with their stances, voices and evidence.</param>
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
