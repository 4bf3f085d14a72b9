using Ingestion.Features;
using Ingestion.Labels.Corpus;

namespace Ingestion.Labels.Training;

/// <summary>The voices that models heard on a topic of an article that they had never seen.</summary>
/// <param name="Topic">The topic's place in the taxonomy.</param>
/// <param name="Label">The article's label for it, or <see langword="null"/>.</param>
/// <param name="Margins">What its words say on either side.</param>
/// <param name="Voices">Both sides of every actor heard.</param>
internal sealed record Hearing(int Topic, LabelledTopic? Label, StanceMargins Margins, IReadOnlyList<HeardVoice> Voices)
{
    /// <summary>Voices are listened for in articles at least this likely to be on the topic, besides those that are.</summary>
    private const double LeastTopicProbability = 0.3;

    public static IEnumerable<Hearing> Of(HeldOut article, TopicDecision topics, SideDecision sides, Taxonomy taxonomy)
    {
        var bearings = topics.BearingsOf(article.Article.Features, article.Margins);
        var voices = new VoiceListener(taxonomy, article.Weights, sides).Listen(article.Article.Features, bearings);
        var margins = article.Stances.Score(taxonomy, article.Article.Features, bearings);
        return bearings
            .Select((topic, i) => (Topic: topic, Hearing: new Hearing(topic.Topic, article.Article.Topics[topic.Topic], margins[i], voices[i])))
            .Where(heard => heard.Hearing.Label is not null || heard.Topic.Probability >= LeastTopicProbability)
            .Select(heard => heard.Hearing);
    }
}
