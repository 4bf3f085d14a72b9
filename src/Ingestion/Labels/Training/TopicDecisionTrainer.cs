namespace Ingestion.Labels.Training;

/// <summary>Fits and calibrates the decision on topics, and chooses its thresholds.</summary>
internal static class TopicDecisionTrainer
{
    private const double LowestThreshold = 0.25;
    private const double HighestThreshold = 0.65;

    /// <summary>
    /// Between thresholds whose F1 differs by less than chance the lower one is taken: a topic given wrongly is seen at a
    /// glance, one that is missed is seen by nobody.
    /// </summary>
    private const double ThresholdTolerance = 0.005;

    /// <summary>How far a topic's threshold may lie from the common one: on a hundred articles a topic's own best is chance.</summary>
    private const double ThresholdReach = 0.1;

    /// <summary>The decisions without thresholds, which need articles that a decision has not seen.</summary>
    public static CrossFit<TopicDecision> Fit(IReadOnlyList<HeldOut> articles)
    {
        var decisions = CrossFit<TopicDecision>.Over(articles, FitArticles);
        return decisions.With(
            CrossFit<BoostedTrees>.Over(articles, part => FitSentences(part, decisions)),
            (decision, sentence) => decision with { Sentence = sentence });
    }

    /// <summary>The threshold of each topic, by what decisions say of articles that they were not fitted to.</summary>
    public static IEnumerable<double> Thresholds(IReadOnlyList<HeldOut> articles, CrossFit<TopicDecision> decisions, int topics)
    {
        var margins = articles.Select(article => decisions.For(article).ArticleMarginsOf(article.Margins)).ToArray();
        var scores = Enumerable.Range(0, topics)
            .Select(topic => articles
                .Select((article, i) => (PortableMath.Logistic(margins[i][topic]), article.Article.Topics[topic] is not null))
                .ToArray())
            .ToArray();
        var common = Threshold.LowestNearBest([.. scores.SelectMany(score => score)], LowestThreshold, HighestThreshold, ThresholdTolerance);
        return scores.Select(score => Threshold.Best(score, 0, common - ThresholdReach, common + ThresholdReach));
    }

    private static TopicDecision FitArticles(IReadOnlyList<HeldOut> articles)
    {
        var rows = new List<float[]>();
        var isPositive = new List<bool>();
        foreach (var article in articles)
        {
            AddArticle(article, rows, isPositive);
        }

        return new TopicDecision
        {
            Article = TreeBooster.Fit(rows, ArticleDescription.LinearLength, isPositive, new BoostingOptions()),
            Thresholds = [],
            Sentence = BoostedTrees.None,
        };
    }

    private static BoostedTrees FitSentences(IReadOnlyList<HeldOut> articles, CrossFit<TopicDecision> decisions)
    {
        var rows = new List<float[]>();
        var isPositive = new List<bool>();
        foreach (var article in articles)
        {
            AddSentences(article, decisions.For(article), rows, isPositive);
        }

        return TreeBooster.Fit(rows, SentenceDescription.LinearLength, isPositive, new BoostingOptions());
    }

    private static void AddArticle(HeldOut article, List<float[]> rows, List<bool> isPositive)
    {
        var description = new ArticleDescription(article.Margins);
        for (var topic = 0; topic < article.Margins.TopicCount; topic++)
        {
            var values = new float[ArticleDescription.Length];
            description.Describe(topic, values);
            rows.Add(values);
            isPositive.Add(article.Article.Topics[topic] is not null);
        }
    }

    private static void AddSentences(HeldOut article, TopicDecision decision, List<float[]> rows, List<bool> isPositive)
    {
        var margins = decision.ArticleMarginsOf(article.Margins);
        var description = new SentenceDescription(article.Article.Features, article.Margins, margins);
        for (var topic = 0; topic < margins.Length; topic++)
        {
            if (PortableMath.Logistic(margins[topic]) < TopicDecision.LeastAsked)
            {
                continue;
            }

            for (var s = 0; s < article.Article.Sentences.Count; s++)
            {
                var values = new float[SentenceDescription.Length];
                description.Describe(s, topic, values);
                rows.Add(values);
                isPositive.Add(article.Article.Sentences[s].Topics[topic]);
            }
        }
    }
}
