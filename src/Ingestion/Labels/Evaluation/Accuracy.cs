namespace Ingestion.Labels.Evaluation;

/// <summary>Precision, recall and F1 from counts.</summary>
/// <param name="Right">How many of the given are true.</param>
/// <param name="Given">How many were given.</param>
/// <param name="Support">How many are true.</param>
public sealed record Accuracy(int Right, int Given, int Support)
{
    /// <summary>The share of the given that is true; 0 where none was given.</summary>
    public double Precision => Given > 0 ? (double)Right / Given : 0.0;

    /// <summary>The share of the true that was given; 0 where none is true.</summary>
    public double Recall => Support > 0 ? (double)Right / Support : 0.0;

    /// <summary>The harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>; 0 where nothing is right.</summary>
    public double F1 => Given + Support > 0 ? 2.0 * Right / (Given + Support) : 0.0;
}
