using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Rows.Stories;
using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>The properties that an article's row and its label rows have in common.</summary>
internal static class ArticleMetadata
{
    /// <summary>The most UTF-16 units of a title in the article's row.</summary>
    public const int MaxTitleUnits = 8_000;

    /// <summary>The most UTF-16 units of the name of a source or an agency: what is longer is no name.</summary>
    public const int MaxNameUnits = 300;

    public static void Write(
        TableEntity row, LabelledFile file, Article article, ArticleLabels labels, DateTimeOffset received, StoryId story, int titleUnits)
    {
        var time = RowTime.Of(article, received);
        row[RowProperties.ArticleId] = file.Id.Value;
        row[RowProperties.Blob] = file.Name;
        row[RowProperties.Title] = RowText.Cut(article.Title, titleUnits);
        row[RowProperties.Published] = article.Published is { } published ? RowDates.Write(published.Date) : null;
        row[RowProperties.Date] = RowDates.Write(DateOnly.FromDateTime(time.Value));
        row[RowProperties.DateBasis] = WireName.Of(time.Basis);
        row[RowProperties.Source] = RowText.Cut(article.Source, MaxNameUnits);
        row[RowProperties.Agency] = RowText.Cut(article.Agency, MaxNameUnits);
        row[RowProperties.Language] = WireName.Of(article.Language);
        row[RowProperties.StoryId] = story.Value;
        row[RowProperties.ModelVersion] = labels.ModelVersion;
        row[RowProperties.ContentHash] = file.Content.Value;
        row[RowProperties.Received] = received;
    }
}
