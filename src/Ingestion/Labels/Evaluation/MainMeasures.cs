using System.Collections.Immutable;

namespace Ingestion.Labels.Evaluation;

/// <summary>The measures that a model is judged by, on a set or on a part of it.</summary>
/// <param name="Part">What the part is: <c>all</c>, or a language's code.</param>
/// <param name="Articles">How many articles it has.</param>
/// <param name="TopicMacroF1">The mean F1 of the topics that occur in it.</param>
/// <param name="StanceMacroF1">The mean F1 of the stances that occur, over the labelled topics that the model found.</param>
/// <param name="VoicesF1">F1 of voices with topic, actor and stance all right.</param>
public sealed record MainMeasures(string Part, int Articles, Estimate TopicMacroF1, Estimate StanceMacroF1, Estimate VoicesF1)
{
    internal static MainMeasures Of(string part, IReadOnlyList<EvaluatedArticle> articles, ImmutableArray<string> topics) =>
        new(
            part,
            articles.Count,
            Bootstrap.MacroF1([.. articles.Select(article => topics.Select(topic => TopicMeasure.Of([article], topic)).ToArray())]),
            Bootstrap.MacroF1([.. articles.Select(article => StanceMeasure.ClassesOf([article], foundOnly: true))]),
            Bootstrap.MacroF1([.. articles.Select(article => new[] { VoiceMeasure.Of([article]) })]));
}
