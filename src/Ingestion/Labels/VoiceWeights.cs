namespace Ingestion.Labels;

/// <summary>The two models of voices: does the actor take a side, and if so, which.</summary>
internal sealed class VoiceWeights(WeightTable table, float[] biases)
{
    public const int SideColumn = 0;
    public const int FavorColumn = 1;
    public const int Columns = 2;

    /// <summary>What each feature of the actor's role counts; few describe it, and each says much.</summary>
    public const double RoleScale = 0.4;

    public WeightTable Table => table;

    public ReadOnlySpan<float> Biases => biases;

    /// <summary>What each word feature counts, where there are so many of them.</summary>
    public static double WordScale(int count) => 1.0 / Math.Sqrt(count);

    /// <summary>The probabilities that the described actor takes a side, and that its side is in favour.</summary>
    /// <param name="role">The sums of what the sentence shows of the actor itself.</param>
    /// <param name="topicWords">The sums of the topic words, which a sentence's candidates share.</param>
    /// <param name="kindWords">The sums of the words of the candidate's kind, which a sentence's topics share.</param>
    /// <param name="wordCount">How many word features the sentence has.</param>
    public (double Side, double Favor) Score(
        (float Side, float Favor) role, (float Side, float Favor) topicWords, (float Side, float Favor) kindWords, int wordCount)
    {
        var scale = WordScale(wordCount);
        return (
            PortableMath.Logistic(biases[SideColumn] + (RoleScale * role.Side) + (scale * (topicWords.Side + kindWords.Side))),
            PortableMath.Logistic(biases[FavorColumn] + (RoleScale * role.Favor) + (scale * (topicWords.Favor + kindWords.Favor))));
    }

    /// <summary>The sums of the weights of both models over the features.</summary>
    public (float Side, float Favor) Sum(ReadOnlySpan<uint> features)
    {
        Span<float> sums = stackalloc float[Columns];
        sums.Clear();
        table.AddRows(features, sums);
        return (sums[SideColumn], sums[FavorColumn]);
    }
}
