using Ingestion.Labels.Training;

namespace Ingestion.Labels.Corpus.Check;

/// <summary>What is quoted stands on the page: noise as it stands, sentences without the noise inside them, and the title.</summary>
internal static class SpanRules
{
    // The bounds of a body, in words: shorter is a note, longer is no news article of the corpus' kind.
    private const int FewestWords = 60;
    private const int MostWords = 500;

    public static IEnumerable<CorpusProblem> Check(IReadOnlyList<LabelledArticle> articles) =>
        from article in articles
        from reason in Of(article)
        select new CorpusProblem(article, reason);

    private static IEnumerable<string> Of(LabelledArticle article)
    {
        var body = PageBody.Of(article, out var missing);
        foreach (var noise in missing)
        {
            yield return $"This noise does not stand on the page, or not in this order: {noise}";
        }

        var letters = new NormalisedText(body);
        foreach (var sentence in article.Sentences.Where(sentence => letters.Find(sentence.Quote) is (0, 0)))
        {
            yield return $"This sentence does not stand on the page: {sentence.Quote}";
        }

        if (article.Title is { } title && !body.Contains(title, StringComparison.Ordinal))
        {
            yield return $"The title does not stand on the page: {title}";
        }

        if (Words.Of(body).Count is var words and (< FewestWords or > MostWords))
        {
            yield return $"The page has {words} words without its noise; {FewestWords} to {MostWords} are allowed.";
        }
    }
}
