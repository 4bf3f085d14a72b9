using System.Collections.Immutable;

namespace Ingestion.Labels;

/// <summary>Turns margins into calibrated probabilities that an article, or a sentence of it, is about a topic.</summary>
internal sealed record TopicDecision
{
    /// <summary>Over <see cref="TopicMargins.Describe"/>; all topics share it, so that the rare ones learn from the others.</summary>
    public required LinearModel Article { get; init; }

    /// <summary>What each topic adds to the shared model's log-odds.</summary>
    public required ImmutableArray<double> Biases { get; init; }

    /// <summary>The probability from which on an article has the topic.</summary>
    public required ImmutableArray<double> Thresholds { get; init; }

    /// <summary>Over <see cref="TopicMargins.DescribeSentence"/>; all topics share it.</summary>
    public required LinearModel Sentence { get; init; }

    public int TopicCount => Biases.Length;

    /// <summary>The probability that the article is about the topic.</summary>
    public double ProbabilityOf(TopicMargins margins, int topic) => PortableMath.Logistic(MarginOf(margins, topic));

    /// <summary>How much each of these topics is borne on.</summary>
    public TopicBearing[] BearingsOf(TopicMargins margins, IEnumerable<int> topics) =>
        [.. topics.Select(topic => BearingOf(margins, topic))];

    public double MarginOf(TopicMargins margins, int topic)
    {
        Span<double> description = stackalloc double[TopicMargins.DescriptionLength];
        margins.Describe(topic, description);
        return Article.Margin(description) + Biases[topic];
    }

    private TopicBearing BearingOf(TopicMargins margins, int topic)
    {
        var article = MarginOf(margins, topic);
        var sentences = new double[margins.SentenceCount];
        Span<double> description = stackalloc double[TopicMargins.SentenceDescriptionLength];
        for (var s = 0; s < sentences.Length; s++)
        {
            margins.DescribeSentence(s, topic, article, description);
            sentences[s] = Sentence.Probability(description);
        }

        return new TopicBearing(topic, PortableMath.Logistic(article), sentences);
    }
}
