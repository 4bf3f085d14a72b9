namespace Ingestion.Labels;

/// <summary>How much an article and each of its sentences bear on a topic.</summary>
/// <param name="Topic">The topic's place in the taxonomy.</param>
/// <param name="Probability">The probability that the article is about it.</param>
/// <param name="Sentences">The probability, for each sentence, that it bears on it.</param>
internal sealed record TopicBearing(int Topic, double Probability, double[] Sentences)
{
    /// <summary>Sentences less likely to bear on a topic are not listened to.</summary>
    private const double LeastHeard = 0.1;

    /// <summary>Whether the sentence bears enough on the topic to be listened to.</summary>
    public bool IsHeard(int sentence) => Sentences[sentence] >= LeastHeard;

    /// <summary>Whether the sentence bears enough on any of the topics.</summary>
    public static bool AnyHeard(IReadOnlyList<TopicBearing> topics, int sentence)
    {
        foreach (var topic in topics)
        {
            if (topic.IsHeard(sentence))
            {
                return true;
            }
        }

        return false;
    }
}
