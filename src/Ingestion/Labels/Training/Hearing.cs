using Ingestion.Labels.Corpus;

namespace Ingestion.Labels.Training;

/// <summary>The voices that models heard on a topic of an article that they had never seen.</summary>
/// <param name="Topic">The topic's place in the taxonomy.</param>
/// <param name="Label">The article's label for it, or <see langword="null"/>.</param>
/// <param name="Voices">Both sides of every actor heard.</param>
internal sealed record Hearing(int Topic, LabelledTopic? Label, IReadOnlyList<HeardVoice> Voices)
{
    /// <summary>Voices are listened for in articles at least this likely to be on the topic, besides those that are.</summary>
    private const double LeastTopicProbability = 0.3;

    public static IEnumerable<Hearing> Of(HeldOut article, TopicDecision decision)
    {
        var asked = Enumerable.Range(0, decision.TopicCount).Where(topic =>
            article.Article.Topics[topic] is not null || decision.ProbabilityOf(article.Margins, topic) >= LeastTopicProbability);
        var topics = decision.BearingsOf(article.Margins, asked);
        return topics.Zip(
            article.Listener.Listen(article.Article.Features, topics),
            (topic, voices) => new Hearing(topic.Topic, article.Article.Topics[topic.Topic], voices));
    }
}
