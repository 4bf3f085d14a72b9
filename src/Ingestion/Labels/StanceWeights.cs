namespace Ingestion.Labels;

/// <summary>The word models of sides: does anyone at all support the topic's proposition in a sentence, does anyone oppose it.</summary>
/// <remarks>They hear the speakers too that no taxonomy lists, and so tell an article's stance where no known actor speaks.</remarks>
internal sealed class StanceWeights(WeightTable table, float[] biases)
{
    public const int Columns = 2;

    public WeightTable Table => table;

    public ReadOnlySpan<float> Biases => biases;

    /// <summary>The log-odds that anyone supports the proposition in a sentence, and that anyone opposes it.</summary>
    /// <param name="words">The sentence, regarded from the topic.</param>
    /// <param name="shared">The sums of the words of <see cref="VoiceCandidate.Anyone"/>, which a sentence's topics share.</param>
    public (double Favor, double Against) Score(VoiceFeatures words, (float Favor, float Against) shared)
    {
        var topicWords = Sum(words.TopicWords);
        var signs = words.Signs();
        var own = Sum(signs);
        var scale = VoiceWeights.WordScale(words.WordCount + signs.Length);
        return (
            biases[0] + (scale * (shared.Favor + topicWords.Favor + own.Favor)),
            biases[1] + (scale * (shared.Against + topicWords.Against + own.Against)));
    }

    /// <summary>The sums of the weights of both models over the features.</summary>
    public (float Favor, float Against) Sum(ReadOnlySpan<uint> features)
    {
        Span<float> sums = stackalloc float[Columns];
        sums.Clear();
        table.AddRows(features, sums);
        return (sums[0], sums[1]);
    }
}
