using Ingestion.Features;
using Ingestion.Labels.Corpus;

namespace Ingestion.Labels.Training;

/// <summary>What models heard on a topic of an article that they had never seen.</summary>
/// <param name="Label">The article's label for the topic, or <see langword="null"/>.</param>
/// <param name="Heard">What they heard.</param>
internal sealed record Hearing(LabelledTopic? Label, HeardTopic Heard)
{
    /// <summary>Voices are listened for in articles at least this likely to be on the topic, besides those that are.</summary>
    private const double LeastTopicProbability = 0.3;

    public static IEnumerable<Hearing> Of(HeldOut article, TopicDecision topics, SideDecision sides, Taxonomy taxonomy)
    {
        var bearings = topics.BearingsOf(article.Article.Features, article.Margins);
        return new VoiceListener(taxonomy, article.Sides, sides)
            .Listen(article.Article.Features, bearings, bearings)
            .Select(heard => new Hearing(article.Article.Topics[heard.Topic.Topic], heard))
            .Where(hearing => hearing.Label is not null || hearing.Heard.Topic.Probability >= LeastTopicProbability);
    }
}
