namespace Ingestion.Labels.Evaluation;

internal static class StanceMeasure
{
    public static StanceAccuracy Of(IReadOnlyCollection<EvaluatedArticle> articles, bool foundOnly)
    {
        var classes = ClassesOf(articles, foundOnly);
        var support = classes.Sum(stance => stance.Support);
        return new StanceAccuracy(
            support > 0 ? (double)classes.Sum(stance => stance.Right) / support : 0.0,
            classes.Where(stance => stance.Support > 0).Select(stance => stance.F1).DefaultIfEmpty().Average(),
            support);
    }

    /// <summary>The counts of each <see cref="Stance"/>, in their order.</summary>
    public static Accuracy[] ClassesOf(IReadOnlyCollection<EvaluatedArticle> articles, bool foundOnly)
    {
        var pairs = articles
            .SelectMany(article => article.Expected.Topics.Select(expected =>
                (Expected: expected.Stance, Given: article.Topics.FirstOrDefault(label => label.Topic == expected.Topic)?.Stance)))
            .Where(pair => !foundOnly || pair.Given is not null)
            .ToArray();
        return
        [
            .. Enum.GetValues<Stance>().Select(stance => new Accuracy(
                pairs.Count(pair => pair.Expected == stance && pair.Given == stance),
                pairs.Count(pair => pair.Given == stance),
                pairs.Count(pair => pair.Expected == stance))),
        ];
    }
}
