namespace Ingestion.Labels.Corpus.Check;

/// <summary>No two articles of different splits share most of their wording: a test on copies measures memory.</summary>
internal static class NearDuplicates
{
    /// <summary>The most that two articles may share: the Jaccard index of their sets of three words in a row.</summary>
    public const double MostShared = 0.5;

    private const int RunLength = 3;

    public static IEnumerable<CorpusProblem> Check(IReadOnlyList<LabelledArticle> articles)
    {
        var runs = articles.Select(article => WordRuns.Of(article, RunLength).Select(run => run.Words).ToHashSet(StringComparer.Ordinal)).ToArray();
        var where = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var later = 0; later < articles.Count; later++)
        {
            var shared = new Dictionary<int, int>();
            foreach (var run in runs[later])
            {
                if (!where.TryGetValue(run, out var earlier))
                {
                    where[run] = earlier = [];
                }

                foreach (var other in earlier)
                {
                    shared[other] = shared.GetValueOrDefault(other) + 1;
                }

                earlier.Add(later);
            }

            foreach (var (other, count) in shared)
            {
                var jaccard = (double)count / (runs[later].Count + runs[other].Count - count);
                if (jaccard > MostShared && !AreOneStory(articles[later], articles[other]) && articles[later].Split != articles[other].Split)
                {
                    yield return new(articles[later], FormattableString.Invariant(
                        $"It shares {jaccard:0.00} of its wording with '{articles[other].Id}' in another split; at most {MostShared} is allowed."));
                }
            }
        }
    }

    private static bool AreOneStory(LabelledArticle one, LabelledArticle other) =>
        one.SameStoryAs == other.Id || other.SameStoryAs == one.Id
        || (one.SameStoryAs is not null && one.SameStoryAs == other.SameStoryAs);
}
