namespace Ingestion.Labels.Evaluation;

internal static class TopicMeasure
{
    public static Accuracy Of(IEnumerable<EvaluatedArticle> articles, string topic)
    {
        int right = 0, given = 0, support = 0;
        foreach (var article in articles)
        {
            var isGiven = article.Topics.Any(label => label.Topic == topic);
            var isTrue = article.Expected.Topics.Any(label => label.Topic == topic);
            given += isGiven ? 1 : 0;
            support += isTrue ? 1 : 0;
            right += isGiven && isTrue ? 1 : 0;
        }

        return new Accuracy(right, given, support);
    }

    public static Accuracy Sum(IEnumerable<Accuracy> parts) =>
        parts.Aggregate(
            new Accuracy(0, 0, 0),
            (sum, part) => new Accuracy(sum.Right + part.Right, sum.Given + part.Given, sum.Support + part.Support));
}
