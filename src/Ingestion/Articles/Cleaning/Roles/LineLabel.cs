namespace Ingestion.Articles.Cleaning.Roles;

/// <summary>What the model tells apart: a line's role, and for noise its kind. In the model's file a label is its number.</summary>
internal static class LineLabel
{
    public const int Body = 0;
    public const int Title = 1;

    /// <summary>As many as one vector of weights holds.</summary>
    public const int Count = 16;

    /// <summary>A set of labels, a bit for each: all.</summary>
    public const uint All = (1u << Count) - 1;

    /// <summary>All kinds of noise.</summary>
    public const uint Noise = All & ~((1u << Body) | (1u << Title));

    private const int FirstOfNoise = 2;

    public static int Of(NoiseKind kind) => FirstOfNoise + (int)kind;

    public static bool IsNoise(int label) => label >= FirstOfNoise;

    public static NoiseKind KindOf(int label) => (NoiseKind)(label - FirstOfNoise);

    public static uint Only(int label) => 1u << label;
}
