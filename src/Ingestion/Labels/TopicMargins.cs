namespace Ingestion.Labels;

/// <summary>The log-odds that the word models of topics give an article's parts.</summary>
/// <param name="topics">How many topics there are.</param>
/// <param name="title">A margin per topic, or <see langword="null"/> for an article without a title.</param>
/// <param name="sentences">A margin per sentence and topic.</param>
/// <param name="article">A margin per topic.</param>
internal sealed class TopicMargins(int topics, double[]? title, double[] sentences, double[] article)
{
    /// <summary>How many values <see cref="Describe"/> gives.</summary>
    public const int DescriptionLength = 7;

    /// <summary>How many values <see cref="DescribeSentence"/> gives.</summary>
    public const int SentenceDescriptionLength = 5;

    /// <summary>Margins are cut here: surer than this is noise of the training.</summary>
    private const double Bound = 6.0;

    /// <summary>The sentences that lead an article, in which its topic is told.</summary>
    private const int LeadSentences = 3;

    public int SentenceCount => sentences.Length / topics;

    /// <summary>What tells whether the article is about the topic.</summary>
    public void Describe(int topic, Span<double> description)
    {
        double best = -Bound, second = -Bound, lead = -Bound, none = 1.0, expected = 0.0;
        for (var s = 0; s < SentenceCount; s++)
        {
            var margin = MarginOf(s, topic);
            var probability = PortableMath.Logistic(margin);
            none *= 1.0 - probability;
            expected += probability;
            lead = s < LeadSentences ? Math.Max(lead, margin) : lead;
            second = Math.Max(second, Math.Min(best, margin));
            best = Math.Max(best, margin);
        }

        description[0] = best;
        description[1] = second;
        description[2] = lead;
        description[3] = PortableMath.LogOdds(1.0 - none, Bound);
        description[4] = Math.Sqrt(expected);
        description[5] = title is null ? 0.0 : Math.Clamp(title[topic], -Bound, Bound);
        description[6] = Math.Clamp(article[topic], -Bound, Bound);
    }

    /// <summary>What tells whether a sentence bears on the topic: its own words, its neighbours' and the article's.</summary>
    /// <param name="sentence">The sentence's place.</param>
    /// <param name="topic">The topic's place.</param>
    /// <param name="articleMargin">The log-odds that the article is about the topic.</param>
    /// <param name="description">Takes the values.</param>
    public void DescribeSentence(int sentence, int topic, double articleMargin, Span<double> description)
    {
        description[0] = MarginOf(sentence, topic);
        description[1] = sentence > 0 ? MarginOf(sentence - 1, topic) : 0.0;
        description[2] = sentence + 1 < SentenceCount ? MarginOf(sentence + 1, topic) : 0.0;
        description[3] = Math.Clamp(articleMargin, -Bound, Bound);
        description[4] = sentence == 0 ? 1.0 : 0.0;
    }

    private double MarginOf(int sentence, int topic) => Math.Clamp(sentences[(sentence * topics) + topic], -Bound, Bound);
}
