using System.Collections.Immutable;

namespace Ingestion.Labels;

/// <summary>The models that turn what the article's sentences say into labels, with their thresholds.</summary>
internal sealed record Decisions
{
    /// <summary>Whether an article is about a topic: weights that all topics share, over <see cref="TopicMargins.Describe"/>.</summary>
    public required LinearModel Topic { get; init; }

    /// <summary>What each topic adds to the shared model's log-odds.</summary>
    public required ImmutableArray<double> TopicBiases { get; init; }

    /// <summary>The probability from which on an article has the topic.</summary>
    public required ImmutableArray<double> TopicThresholds { get; init; }

    /// <summary>Whether a voice is one, over <see cref="HeardVoice.Describe"/>.</summary>
    public required LinearModel Voice { get; init; }

    /// <summary>The probability from which on a voice is one.</summary>
    public required double VoiceThreshold { get; init; }

    /// <summary>One model a stance, in the order of <see cref="Stance"/>, over <see cref="StanceDescription"/>.</summary>
    public required ImmutableArray<LinearModel> Stances { get; init; }

    public double TopicProbability(TopicMargins margins, int topic)
    {
        Span<double> description = stackalloc double[TopicMargins.DescriptionLength];
        margins.Describe(topic, description);
        return PortableMath.Logistic(Topic.Margin(description) + TopicBiases[topic]);
    }

    public double VoiceProbability(HeardVoice voice)
    {
        Span<double> description = stackalloc double[HeardVoice.DescriptionLength];
        voice.Describe(description);
        return Voice.Probability(description);
    }

    /// <summary>The likeliest stance and its share among the four.</summary>
    public (Stance Stance, double Probability) StanceOf(IReadOnlyList<HeardVoice> voices, int topic)
    {
        var description = StanceDescription.Of(voices, topic, TopicBiases.Length);
        var best = 0;
        double sum = 0, highest = 0;
        for (var stance = 0; stance < Stances.Length; stance++)
        {
            var probability = Stances[stance].Probability(description);
            sum += probability;
            if (probability > highest)
            {
                (best, highest) = (stance, probability);
            }
        }

        return ((Stance)best, sum > 0 ? highest / sum : 0.0);
    }
}
