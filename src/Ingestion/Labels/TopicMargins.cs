namespace Ingestion.Labels;

/// <summary>The log-odds that the word models of topics give an article's parts.</summary>
/// <param name="topics">How many topics there are.</param>
/// <param name="title">A margin per topic, or <see langword="null"/> for an article without a title.</param>
/// <param name="sentences">A margin per sentence and topic.</param>
/// <param name="article">A margin per topic.</param>
internal sealed class TopicMargins(int topics, double[]? title, double[] sentences, double[] article)
{
    /// <summary>Margins are cut here: surer than this is noise of the training.</summary>
    private const double Bound = 6.0;

    /// <summary>How many values <see cref="Describe"/> gives.</summary>
    public const int DescriptionLength = 7;

    /// <summary>The sentences that lead an article, in which its topic is told.</summary>
    private const int LeadSentences = 3;

    public int SentenceCount => sentences.Length / topics;

    /// <summary>The probability that a sentence bears on a topic.</summary>
    public double ProbabilityOf(int sentence, int topic) => PortableMath.Logistic(sentences[(sentence * topics) + topic]);

    /// <summary>What tells whether the article is about the topic.</summary>
    public void Describe(int topic, Span<double> description)
    {
        double best = -Bound, second = -Bound, lead = -Bound, none = 1.0, expected = 0.0;
        for (var s = 0; s < SentenceCount; s++)
        {
            var margin = Math.Clamp(sentences[(s * topics) + topic], -Bound, Bound);
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
}
