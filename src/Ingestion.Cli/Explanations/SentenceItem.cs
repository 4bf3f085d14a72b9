using System.Xml.Linq;
using Ingestion.Articles;
using Ingestion.Labels.Explaining;

namespace Ingestion.Cli.Explanations;

/// <summary>A sentence on the page, its words shaded by what they counted.</summary>
internal static class SentenceItem
{
    /// <summary>How many shades the page's style has on each side.</summary>
    private const int Shades = 3;

    /// <summary>A word that counted less than this share of the strongest one is left plain.</summary>
    private const double LeastShaded = 0.1;

    /// <summary>The most that any word counted for or against the topic: what the shades are measured by.</summary>
    public static double StrongestOf(ExplainedTopic topic) => topic.Sentences
        .SelectMany(sentence => sentence.Words)
        .Concat(topic.Title?.Words ?? [])
        .Select(word => Math.Abs(word.Contribution))
        .DefaultIfEmpty()
        .Max();

    public static XElement Of(ExplainedSentence sentence, double strongest, Language language) => new(
        "li",
        new XAttribute("value", sentence.Number),
        PageText.Isolated(Shaded(sentence, strongest), language),
        new XElement("p", Details(sentence)));

    private static string Details(ExplainedSentence sentence)
    {
        var bearing = sentence.Probability is { } probability ? $"Bears on it: {Figures.Probability(probability)}. " : "The title. ";
        return $"{bearing}Its words: {Figures.LogOdds(sentence.Margin)}, of which {Figures.LogOdds(sentence.Bias)} before any word.";
    }

    private static IEnumerable<XNode> Shaded(ExplainedSentence sentence, double strongest)
    {
        var end = 0;
        foreach (var word in sentence.Words)
        {
            yield return PageText.Of(sentence.Text[end..word.Start]);
            yield return Math.Abs(word.Contribution) <= LeastShaded * strongest ? PageText.Of(word.Text) : Mark(word, strongest);
            end = word.End;
        }

        yield return PageText.Of(sentence.Text[end..]);
    }

    private static XElement Mark(ExplainedWord word, double strongest)
    {
        var side = word.Contribution > 0 ? "for" : "against";
        // The strongest word divided by itself may come out a hair above one.
        var shade = Math.Clamp((int)Math.Ceiling(Shades * Math.Abs(word.Contribution) / strongest), 1, Shades);
        return new XElement(
            "mark",
            new XAttribute("class", $"{side}-{shade}"),
            new XAttribute("title", Figures.LogOdds(word.Contribution)),
            PageText.Of(word.Text));
    }
}
