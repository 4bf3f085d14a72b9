using Ingestion.Features;

namespace Ingestion.Labels.Training;

/// <summary>The models that are fitted to words, before anything is decided.</summary>
/// <param name="Topics">Of topics.</param>
/// <param name="Sides">Of sides.</param>
internal sealed record WordModels(TopicWeights Topics, SideWeights Sides)
{
    public static WordModels Fit(TrainingArticle[] articles, Taxonomy taxonomy) =>
        new(TopicTrainer.Fit(articles, taxonomy.Topics.Length), SideWeightsTrainer.Fit(articles, taxonomy));

    /// <summary>What the models say of articles that they were not fitted to.</summary>
    public HeldOut[] Judge(IEnumerable<TrainingArticle> articles, int fold) =>
        [.. articles.Select(article => new HeldOut(article, fold, Topics.Score(article.Features), Sides))];
}
