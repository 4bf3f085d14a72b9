namespace Ingestion.Rows.Stories;

/// <summary>How well the pairs of articles that tell one story were found.</summary>
/// <param name="Part">The split, or <c>all</c>.</param>
/// <param name="Sharing">Labelled pairs that share wording.</param>
/// <param name="Found">How many of these were given one story.</param>
/// <param name="Given">All pairs that were given one story.</param>
/// <param name="Right">How many of these are labelled so.</param>
public sealed record StoryFigures(string Part, int Sharing, int Found, int Given, int Right)
{
    /// <summary>The share of the pairs with shared wording that were found; 0 to 1, not a number where there are none.</summary>
    public double Recall => (double)Found / Sharing;

    /// <summary>The share of the given pairs that are right; 0 to 1, not a number where none was given.</summary>
    public double Precision => (double)Right / Given;
}
