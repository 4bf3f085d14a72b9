namespace Ingestion.Labels.Corpus.Check;

/// <summary>Every article has an event and a split, an event is in one split, and the same story is of the same event.</summary>
internal static class EventRules
{
    public static IEnumerable<CorpusProblem> Check(IReadOnlyList<LabelledArticle> articles)
    {
        var splits = new Dictionary<string, Split?>(StringComparer.Ordinal);
        var byId = articles.ToLookup(article => article.Id, StringComparer.Ordinal);
        foreach (var article in articles)
        {
            if (article.Event is not { Length: > 0 } happening || article.Split is null)
            {
                yield return new(article, "An article of a corpus needs 'event' and 'split'.");
                continue;
            }

            if (!splits.TryAdd(happening, article.Split) && splits[happening] != article.Split)
            {
                yield return new(article, $"The event '{happening}' is in two splits.");
            }

            if (article.SameStoryAs is { } first && byId[first].FirstOrDefault()?.Event != happening)
            {
                yield return new(article, $"It tells the same story as '{first}', which is not there or of another event.");
            }
        }
    }
}
