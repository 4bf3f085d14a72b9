using System.Collections.Immutable;
using Ingestion.Features;

namespace Ingestion.Labels;

/// <summary>Turns margins into calibrated probabilities that an article, or a sentence of it, is about a topic.</summary>
internal sealed record TopicDecision
{
    /// <summary>Sentences of articles less likely to be on a topic are not asked about it.</summary>
    public const double LeastAsked = 0.1;

    /// <summary>Over <see cref="ArticleDescription"/>; all topics share it, so that the rare ones learn from the others.</summary>
    public required BoostedTrees Article { get; init; }

    /// <summary>The probability from which on an article has the topic.</summary>
    public required ImmutableArray<double> Thresholds { get; init; }

    /// <summary>Over <see cref="SentenceDescription"/>; all topics share it.</summary>
    public required BoostedTrees Sentence { get; init; }

    /// <summary>The log-odds that the article is about each topic.</summary>
    public double[] ArticleMarginsOf(TopicMargins margins)
    {
        var description = new ArticleDescription(margins);
        var articleMargins = new double[margins.TopicCount];
        Span<float> values = stackalloc float[ArticleDescription.Length];
        for (var topic = 0; topic < articleMargins.Length; topic++)
        {
            description.Describe(topic, values);
            articleMargins[topic] = Article.Margin(values);
        }

        return articleMargins;
    }

    /// <summary>How much the article bears on each topic that it may be about.</summary>
    public TopicBearing[] BearingsOf(ArticleFeatures features, TopicMargins margins)
    {
        var articleMargins = ArticleMarginsOf(margins);
        var description = new SentenceDescription(features, margins, articleMargins);
        return
        [
            .. Enumerable.Range(0, articleMargins.Length)
                .Select(topic => (Topic: topic, Probability: PortableMath.Logistic(articleMargins[topic])))
                .Where(asked => asked.Probability >= LeastAsked)
                .Select(asked => new TopicBearing(asked.Topic, asked.Probability, SentencesOf(description, margins.SentenceCount, asked.Topic))),
        ];
    }

    public bool IsGiven(TopicBearing bearing) => bearing.Probability >= Thresholds[bearing.Topic];

    private double[] SentencesOf(SentenceDescription description, int count, int topic)
    {
        var sentences = new double[count];
        Span<float> values = stackalloc float[SentenceDescription.Length];
        for (var s = 0; s < count; s++)
        {
            description.Describe(s, topic, values);
            sentences[s] = Sentence.Probability(values);
        }

        return sentences;
    }
}
