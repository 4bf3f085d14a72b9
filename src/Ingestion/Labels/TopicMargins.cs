namespace Ingestion.Labels;

/// <summary>The log-odds that the word models of topics give an article's parts.</summary>
/// <param name="topics">How many topics there are.</param>
/// <param name="title">A margin per topic, or <see langword="null"/> for an article without a title.</param>
/// <param name="sentences">A margin per sentence and topic.</param>
/// <param name="article">A margin per topic.</param>
internal sealed class TopicMargins(int topics, double[]? title, double[] sentences, double[] article)
{
    /// <summary>Margins are cut here: surer than this is noise of the training.</summary>
    public const double Bound = 6.0;

    public int TopicCount => topics;

    public int SentenceCount => sentences.Length / topics;

    /// <summary>What the words of a sentence say; the least where the article has no such sentence.</summary>
    public double OfSentence(int sentence, int topic) =>
        (uint)sentence < (uint)SentenceCount ? Bounded(sentences[(sentence * topics) + topic]) : -Bound;

    /// <summary>What the words of the title say; even odds where there is none.</summary>
    public double OfTitle(int topic) => title is null ? 0.0 : Bounded(title[topic]);

    /// <summary>What all words of the article together say.</summary>
    public double OfArticle(int topic) => Bounded(article[topic]);

    private static double Bounded(double margin) => Math.Clamp(margin, -Bound, Bound);
}
