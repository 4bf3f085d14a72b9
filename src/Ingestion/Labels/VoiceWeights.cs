namespace Ingestion.Labels;

/// <summary>The two models of voices: does the actor take a side, and if so, which.</summary>
internal sealed class VoiceWeights
{
    public const int SideColumn = 0;
    public const int FavorColumn = 1;
    public const int Columns = 2;

    /// <summary>What the words count against the actor's role, which is described by far fewer features.</summary>
    public const double WordScale = 2.0;

    /// <summary>What each feature of the actor's role counts.</summary>
    public const double RoleScale = 0.25;

    private readonly float[] _biases;

    public VoiceWeights(WeightTable table, float[] biases)
    {
        Table = table;
        _biases = biases;
    }

    public WeightTable Table { get; }

    public ReadOnlySpan<float> Biases => _biases;

    /// <summary>The probabilities that the described actor takes a side, and that its side is in favour.</summary>
    public (double Side, double Favor) Score(VoiceFeatures features)
    {
        Span<float> role = stackalloc float[Columns];
        Span<float> words = stackalloc float[Columns];
        role.Clear();
        words.Clear();
        Table.AddRows(features.Role, role);
        Table.AddRows(features.Words, words);
        var scale = ScaleOfWords(features.Words.Length);
        return (Probability(SideColumn, role, words, scale), Probability(FavorColumn, role, words, scale));
    }

    public static double ScaleOfWords(int count) => WordScale / Math.Sqrt(Math.Max(1, count));

    private double Probability(int column, ReadOnlySpan<float> role, ReadOnlySpan<float> words, double wordScale) =>
        PortableMath.Logistic(_biases[column] + (RoleScale * role[column]) + (wordScale * words[column]));
}
