namespace Ingestion.Labels.Corpus.Check;

/// <summary>There is enough of each label to learn from and to measure on.</summary>
internal static class BalanceRules
{
    // With 15 of 100 articles in the test split these leave about ten of a topic, and four of a stance, to measure on.
    private const int FewestOfTopic = 70;
    private const int FewestOfStance = 25;

    // As news is: most of what arrives is about something else.
    private const double FewestWithoutTopic = 0.25;

    public static IEnumerable<CorpusProblem> Check(CorpusCounts counts)
    {
        foreach (var topic in counts.Topics)
        {
            if (topic.Articles < FewestOfTopic)
            {
                yield return new(null, $"'{topic.Topic}' has {topic.Articles} articles; {FewestOfTopic} are the least.");
            }

            foreach (var (stance, articles) in topic.Stances.Where(stance => stance.Value < FewestOfStance))
            {
                yield return new(null, $"'{topic.Topic}' has {articles} articles with the stance {WireName.Of(stance)}; {FewestOfStance} are the least.");
            }
        }

        if (counts.WithoutTopic < counts.Articles * FewestWithoutTopic)
        {
            yield return new(null, FormattableString.Invariant(
                $"{counts.WithoutTopic} of {counts.Articles} articles are on no topic; {FewestWithoutTopic:P0} are the least."));
        }
    }
}
