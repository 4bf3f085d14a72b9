namespace Ingestion.Labels.Training;

/// <summary>Fits and calibrates the decision on topics, and chooses its thresholds.</summary>
internal static class TopicDecisionTrainer
{
    private const double ArticleCost = 1.0;
    private const double SentenceCost = 0.1;

    /// <summary>Sentences of articles less likely to be on the topic are never asked about.</summary>
    private const double LeastProbability = 0.1;

    private const double LowestThreshold = 0.25;
    private const double HighestThreshold = 0.65;

    /// <summary>How far a topic's threshold may lie from the common one: on a hundred articles a topic's own best is chance.</summary>
    private const double ThresholdReach = 0.1;

    public static TopicDecision Fit(IReadOnlyList<HeldOut> heldOut, int topics)
    {
        const int Shared = TopicMargins.DescriptionLength;
        var all = DenseRegression.Fit(
            [.. heldOut.SelectMany(article => Enumerable.Range(0, topics).Select(topic => Describe(article, topic, topics)))], ArticleCost);
        var decision = new TopicDecision
        {
            Article = new LinearModel(all.Weights[..Shared], all.Bias),
            Biases = all.Weights[Shared..],
            Thresholds = [],
            Sentence = new LinearModel([], 0.0),
        };
        return decision with
        {
            Thresholds = [.. Thresholds(heldOut, decision)],
            Sentence = DenseRegression.Fit([.. heldOut.SelectMany(article => DescribeSentences(article, decision))], SentenceCost),
        };
    }

    private static (double[] Features, bool IsPositive) Describe(HeldOut article, int topic, int topics)
    {
        var description = new double[TopicMargins.DescriptionLength + topics];
        article.Margins.Describe(topic, description);
        description[TopicMargins.DescriptionLength + topic] = 1.0;
        return (description, article.Article.Topics[topic] is not null);
    }

    private static IEnumerable<(double[] Features, bool IsPositive)> DescribeSentences(HeldOut article, TopicDecision decision)
    {
        for (var topic = 0; topic < decision.TopicCount; topic++)
        {
            var margin = decision.MarginOf(article.Margins, topic);
            if (PortableMath.Logistic(margin) < LeastProbability)
            {
                continue;
            }

            for (var s = 0; s < article.Article.Sentences.Count; s++)
            {
                var description = new double[TopicMargins.SentenceDescriptionLength];
                article.Margins.DescribeSentence(s, topic, margin, description);
                yield return (description, article.Article.Sentences[s].Topics[topic]);
            }
        }
    }

    private static IEnumerable<double> Thresholds(IReadOnlyList<HeldOut> heldOut, TopicDecision decision)
    {
        var scores = Enumerable.Range(0, decision.TopicCount)
            .Select(topic => heldOut
                .Select(article => (decision.ProbabilityOf(article.Margins, topic), article.Article.Topics[topic] is not null))
                .ToArray())
            .ToArray();
        var common = Threshold.Best([.. scores.SelectMany(score => score)], 0, LowestThreshold, HighestThreshold);
        return scores.Select(score => Threshold.Best(score, 0, common - ThresholdReach, common + ThresholdReach));
    }
}
