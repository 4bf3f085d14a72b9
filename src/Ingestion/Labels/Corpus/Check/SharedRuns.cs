namespace Ingestion.Labels.Corpus.Check;

/// <summary>No long run of words recurs over the corpus: that is how texts look that were filled into a template.</summary>
internal static class SharedRuns
{
    private const int RunLength = 8;
    private const int MostArticles = 3;

    // A run with more names and numbers than this is a name: of an exercise, an office, an aircraft.
    private const int FewestOrdinaryWords = 6;

    public static IEnumerable<CorpusProblem> Check(IReadOnlyList<LabelledArticle> articles)
    {
        var holders = new Dictionary<string, List<LabelledArticle>>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var run in WordRuns.Of(article, RunLength).Where(run => run.Ordinary >= FewestOrdinaryWords).Select(run => run.Words).Distinct())
            {
                if (!holders.TryGetValue(run, out var list))
                {
                    holders[run] = list = [];
                }

                list.Add(article);
            }
        }

        return
            from run in holders
            where run.Value.Count > MostArticles
            select new CorpusProblem(
                run.Value[^1],
                $"{run.Value.Count} articles hold the words '{run.Key}', at most {MostArticles} may: {string.Join(", ", run.Value.Select(article => article.Id))}.");
    }
}
