namespace Ingestion.Labels;

/// <summary>
/// The word models of sides. Of an actor in a sentence: does it take a side, and if so, which. Of the sentence, whoever
/// speaks: does anyone at all support the topic's proposition, does anyone oppose it.
/// </summary>
/// <remarks>
/// The last two hear the speakers too that no taxonomy lists, and so tell an article's stance where no known actor
/// speaks. What several models see has one row for all of them, so that it is looked up once.
/// </remarks>
internal sealed class SideWeights(WeightTable roles, WeightTable words, WeightTable topicWords, WeightTable signs, float[] biases)
{
    /// <summary>The models of an actor, which stand first in <see cref="Biases"/>: whether it takes a side, and which.</summary>
    public const int ActorModels = 2;

    /// <summary>The models of whoever speaks, which stand behind them: support, and opposition.</summary>
    public const int AnyoneModels = 2;

    public const int Models = ActorModels + AnyoneModels;

    /// <summary>A word's weights for each kind of candidate, and for anyone.</summary>
    public const int WordColumns = (VoiceCandidate.Kinds * ActorModels) + AnyoneModels;

    /// <summary>What each feature of the actor's role counts; few describe it, and each says much.</summary>
    public const double RoleScale = 0.4;

    /// <summary>What the sentence shows of the actor: <see cref="VoiceFeatures.Role"/> and <see cref="VoiceFeatures.TopicRole"/>.</summary>
    public WeightTable Roles => roles;

    /// <summary><see cref="VoiceFeatures.Words"/>, which a sentence's topics and candidates share.</summary>
    public WeightTable Words => words;

    /// <summary><see cref="VoiceFeatures.TopicWords"/>, which a sentence's candidates share.</summary>
    public WeightTable TopicWords => topicWords;

    /// <summary><see cref="VoiceFeatures.Signs"/>, for the models of whoever speaks.</summary>
    public WeightTable Signs => signs;

    public ReadOnlySpan<float> Biases => biases;

    /// <summary>What each word feature counts, where there are so many of them.</summary>
    public static double WordScale(int count) => 1.0 / Math.Sqrt(count);

    /// <summary>The probabilities that an actor takes a side, and that its side is in favour.</summary>
    /// <param name="role">The sums of its role's weights.</param>
    /// <param name="words">The sums of <see cref="Words"/>.</param>
    /// <param name="topicWords">The sums of <see cref="TopicWords"/>.</param>
    /// <param name="kind">The candidate's kind.</param>
    /// <param name="wordCount">How many word features the sentence has.</param>
    public (double Side, double Favor) OfActor(
        (float Side, float Favor) role, ReadOnlySpan<float> words, ReadOnlySpan<float> topicWords, int kind, int wordCount)
    {
        var scale = WordScale(wordCount);
        return (
            PortableMath.Logistic(biases[0] + (RoleScale * role.Side) + (scale * (topicWords[0] + words[kind * ActorModels]))),
            PortableMath.Logistic(biases[1] + (RoleScale * role.Favor) + (scale * (topicWords[1] + words[(kind * ActorModels) + 1]))));
    }

    /// <summary>The log-odds that anyone supports the proposition in a sentence, and that anyone opposes it.</summary>
    /// <param name="features">The sentence, regarded from the topic.</param>
    /// <param name="words">The sums of <see cref="Words"/>.</param>
    /// <param name="topicWords">The sums of <see cref="TopicWords"/>.</param>
    public (double Favor, double Against) OfAnyone(VoiceFeatures features, ReadOnlySpan<float> words, ReadOnlySpan<float> topicWords)
    {
        var own = features.Signs();
        Span<float> sums = stackalloc float[AnyoneModels];
        sums.Clear();
        signs.AddRows(own, sums);
        var scale = WordScale(features.WordCount + own.Length);
        return (
            biases[ActorModels] + (scale * (words[^2] + topicWords[^2] + sums[0])),
            biases[ActorModels + 1] + (scale * (words[^1] + topicWords[^1] + sums[1])));
    }

    /// <summary>The sums of the weights of both models of an actor over what a sentence shows of it.</summary>
    public (float Side, float Favor) SumRole(ReadOnlySpan<uint> features)
    {
        Span<float> sums = stackalloc float[ActorModels];
        sums.Clear();
        roles.AddRows(features, sums);
        return (sums[0], sums[1]);
    }
}
