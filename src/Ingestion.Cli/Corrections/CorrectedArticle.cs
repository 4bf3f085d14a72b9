using Ingestion.Labels.Corpus;
using Ingestion.Queries;

namespace Ingestion.Cli.Corrections;

/// <summary>Makes a labelled article of one that people corrected.</summary>
internal static class CorrectedArticle
{
    /// <summary>The article with its labels as they are now. Its page is the title and the text, without noise.</summary>
    public static LabelledArticle Of(StoredArticle article) => new()
    {
        Id = article.ArticleId,
        Text = article.Title is null ? article.Text : $"{article.Title}\n\n{article.Text}",
        Language = article.Language,
        Title = article.Title,
        Published = article.Published,
        Source = article.Source,
        Agency = article.Agency,
        Topics =
        [
            .. article.Topics.Select(label => new LabelledTopic(
                label.Topic, label.Stance, [.. label.Voices.Select(voice => new LabelledVoice(voice.Actor, voice.Stance))])),
        ],
    };
}
