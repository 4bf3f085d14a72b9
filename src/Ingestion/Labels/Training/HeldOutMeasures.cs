using System.Collections.Immutable;
using Ingestion.Features;
using Ingestion.Labels.Evaluation;

namespace Ingestion.Labels.Training;

/// <summary>Measures what decisions say of articles that they were not fitted to.</summary>
internal static class HeldOutMeasures
{
    private const string Part = "held out";

    /// <summary>The main measures over all articles that the decisions are fitted to, each judged by the fit without it.</summary>
    /// <param name="hearings">What was heard in each article.</param>
    /// <param name="topics">The decision on topics, for its thresholds.</param>
    /// <param name="voices">The decisions on voices.</param>
    /// <param name="stances">The decisions on stances.</param>
    /// <param name="taxonomy">The topics and actors.</param>
    public static MainMeasures Of(
        IReadOnlyDictionary<HeldOut, Hearing[]> hearings,
        TopicDecision topics,
        CrossFit<VoiceDecision> voices,
        CrossFit<StanceDecision> stances,
        Taxonomy taxonomy)
    {
        var articles = hearings.Select(pair => new EvaluatedArticle(
            pair.Key.Article.Labelled,
            pair.Key.Article.Features.Article,
            [
                .. pair.Value
                    .Where(hearing => topics.IsGiven(hearing.Heard.Topic))
                    .Select(hearing => Label(hearing.Heard, voices.For(pair.Key), stances.For(pair.Key), taxonomy)),
            ],
            []));
        return MainMeasures.Of(Part, [.. articles], [.. taxonomy.Topics.Select(topic => topic.Id)]);
    }

    private static TopicLabel Label(HeardTopic heard, VoiceDecision voices, StanceDecision stances, Taxonomy taxonomy)
    {
        var (stance, probability) = stances.StanceOf(heard, taxonomy.Topics.Length);
        ImmutableArray<Voice> given =
        [
            .. heard.Voices
                .Where(voice => voices.ProbabilityOf(voice) >= voices.Threshold)
                .Select(voice => new Voice(voice.NameIn(taxonomy), voice.Stance, voices.ProbabilityOf(voice), [])),
        ];
        return new TopicLabel(taxonomy.Topics[heard.Topic.Topic].Id, heard.Topic.Probability, stance, probability, [], given);
    }
}
