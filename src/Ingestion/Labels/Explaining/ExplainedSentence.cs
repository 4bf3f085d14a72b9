using System.Collections.Immutable;

namespace Ingestion.Labels.Explaining;

/// <summary>What a sentence, or the title, says of a topic.</summary>
/// <param name="Number">Its place in the article, from 1; 0 for the title.</param>
/// <param name="Start">Its first UTF-16 unit in the article's text; for a title, in the title.</param>
/// <param name="Text">Its text.</param>
/// <param name="Probability">
/// The calibrated probability, 0 to 1, that it bears on the topic, which regards its neighbours and the whole article
/// too; <see langword="null"/> for a title, of which the model does not ask that.
/// </param>
/// <param name="Margin">What its words alone say, in log-odds between -6 and 6; more is cut.</param>
/// <param name="Bias">The log-odds of a sentence without a known word.</param>
/// <param name="Words">Its words in text order.</param>
/// <param name="Cues">The groups of its words that show who says what and on which side.</param>
/// <param name="Frames">The meanings of its words that the lexicon knows, in text order, each once.</param>
public sealed record ExplainedSentence(
    int Number,
    int Start,
    string Text,
    double? Probability,
    double Margin,
    double Bias,
    ImmutableArray<ExplainedWord> Words,
    ImmutableArray<string> Cues,
    ImmutableArray<string> Frames)
{
    /// <summary>A word that counted less than this would be told as 0.00.</summary>
    private const double LeastContribution = 0.005;

    /// <summary>The words that spoke most for the topic, the strongest first.</summary>
    /// <param name="most">The most words to give.</param>
    public IEnumerable<ExplainedWord> WordsFor(int most) =>
        Words.Where(word => word.Contribution >= LeastContribution).OrderByDescending(word => word.Contribution).Take(most);

    /// <summary>The words that spoke most against it, the strongest first.</summary>
    /// <param name="most">The most words to give.</param>
    public IEnumerable<ExplainedWord> WordsAgainst(int most) =>
        Words.Where(word => word.Contribution <= -LeastContribution).OrderBy(word => word.Contribution).Take(most);
}
