using Ingestion.Articles;
using Ingestion.Labels.Corpus;

namespace Ingestion.Labels.Evaluation;

internal static class MetadataMeasure
{
    public static MetadataAccuracy Of(IReadOnlyCollection<EvaluatedArticle> articles)
    {
        return new MetadataAccuracy(
            Share((expected, read) => expected.Title == read.Title),
            Share((expected, read) => expected.Published == read.Published?.Date),
            Share((expected, read) => expected.Source == read.Source),
            Share((expected, read) => expected.Agency == read.Agency),
            Share((expected, read) => expected.Language == read.Language));

        double Share(Func<LabelledArticle, Article, bool> isExact) =>
            (double)articles.Count(article => article.Read is { } read && isExact(article.Expected, read)) / articles.Count;
    }
}
