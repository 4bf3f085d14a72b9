namespace Ingestion.Labels.Evaluation;

internal static class StanceMeasure
{
    public static StanceAccuracy Of(IEnumerable<EvaluatedArticle> articles, bool foundOnly)
    {
        var pairs = articles
            .SelectMany(article => article.Expected.Topics.Select(expected =>
                (Expected: expected.Stance, Given: article.Topics.FirstOrDefault(label => label.Topic == expected.Topic)?.Stance)))
            .Where(pair => !foundOnly || pair.Given is not null)
            .ToArray();
        var classes = Enum.GetValues<Stance>()
            .Select(stance => new Accuracy(
                pairs.Count(pair => pair.Expected == stance && pair.Given == stance),
                pairs.Count(pair => pair.Given == stance),
                pairs.Count(pair => pair.Expected == stance)))
            .Where(stance => stance.Support > 0)
            .ToArray();
        return new StanceAccuracy(
            pairs.Length > 0 ? (double)pairs.Count(pair => pair.Expected == pair.Given) / pairs.Length : 0.0,
            classes.Select(stance => stance.F1).DefaultIfEmpty().Average(),
            pairs.Length);
    }
}
