using System.Collections.Immutable;
using Ingestion.Features;

namespace Ingestion.Labels.Explaining;

/// <summary>Why an article has a topic, or why it has not.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Probability">The calibrated probability, 0 to 1, that the article is about it.</param>
/// <param name="Threshold">The probability from which on the topic is given.</param>
/// <param name="Title">The title, or <see langword="null"/> for an article without one.</param>
/// <param name="Sentences">All sentences of the text, those that most likely bear on the topic first.</param>
/// <param name="Stance">The article's stance on the topic, were it given.</param>
/// <param name="Voices">Who may take a side on it, the surest first; one for each actor and side.</param>
public sealed record ExplainedTopic(
    Topic Topic,
    double Probability,
    double Threshold,
    ExplainedSentence? Title,
    ImmutableArray<ExplainedSentence> Sentences,
    ExplainedStance Stance,
    ImmutableArray<ExplainedVoice> Voices)
{
    /// <summary>Whether the article has the topic.</summary>
    public bool IsGiven => Probability >= Threshold;
}
