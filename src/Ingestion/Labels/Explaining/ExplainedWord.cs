namespace Ingestion.Labels.Explaining;

/// <summary>What a word of a sentence counted for a topic.</summary>
/// <param name="Start">Its first UTF-16 unit in <see cref="ExplainedSentence.Text"/>.</param>
/// <param name="Text">The word as it stands there.</param>
/// <param name="Contribution">
/// What it adds to the sentence's margin, in log-odds: its own weight and its share in the weights of its pairs, parts
/// and frames. All contributions and the bias make the margin.
/// </param>
public sealed record ExplainedWord(int Start, string Text, double Contribution)
{
    /// <summary>The unit after its last.</summary>
    public int End => Start + Text.Length;
}
