using Ingestion.Features;

namespace Ingestion.Labels;

/// <summary>Describes a sentence with regard to a topic: what tells whether it bears on it.</summary>
/// <param name="features">The article.</param>
/// <param name="margins">What its words say of each topic.</param>
/// <param name="articleMargins">The log-odds that the article is about each topic.</param>
internal sealed class SentenceDescription(ArticleFeatures features, TopicMargins margins, double[] articleMargins)
{
    /// <summary>How many values <see cref="Describe"/> gives.</summary>
    public const int Length = Own + CueGroupCount;

    /// <summary>How many of them, the first, a linear model can use as they are: log-odds.</summary>
    public const int LinearLength = 8;

    private const int Own = 23;

    private const int CueGroupCount = 22;

    /// <summary>Beyond the lead only the share of the article that stands before a sentence tells its place, or a long article would differ from a short one.</summary>
    private const int LeadSentences = 3;

    public void Describe(int sentence, int topic, Span<float> description)
    {
        var own = features.Sentences[sentence];
        var margin = margins.OfSentence(sentence, topic);
        var rivals = RivalsOf(sentence, topic);
        ReadOnlySpan<double> values =
        [
            margin, margins.OfSentence(sentence - 1, topic), margins.OfSentence(sentence + 1, topic),
            margins.OfSentence(sentence - 2, topic), margins.OfSentence(sentence + 2, topic),
            articleMargins[topic], margins.OfTitle(topic), margins.OfArticle(topic),
            rivals.First, rivals.Second, margin - rivals.First, rivals.FirstArticle, rivals.SecondArticle, articleMargins[topic] - rivals.FirstArticle, rivals.Weighted,
            Math.Min(sentence, LeadSentences), (double)sentence / features.Sentences.Length, own.Tokens.Length,
            StartsQuoted(own) ? 1 : 0, InParagraphOf(sentence, sentence - 1) ? 1 : 0, InParagraphOf(sentence, sentence + 1) ? 1 : 0,
            own.Mentions.Length, topic,
        ];
        for (var i = 0; i < Own; i++)
        {
            description[i] = (float)values[i];
        }

        var cues = own.AllCues;
        for (var group = 0; group < CueGroupCount; group++)
        {
            description[Own + group] = ((int)cues >> group) & 1;
        }
    }

    private static bool StartsQuoted(SentenceFeatures sentence) =>
        sentence.Tokens.Length > 0 && sentence.Tokens[0].Has(TokenTraits.Quoted);

    private bool InParagraphOf(int sentence, int other) =>
        (uint)other < (uint)features.Sentences.Length && features.Sentences[other].Span.Paragraph == features.Sentences[sentence].Span.Paragraph;

    private (double First, double Second, double FirstArticle, double SecondArticle, double Weighted) RivalsOf(int sentence, int topic)
    {
        double first = -TopicMargins.Bound, second = first, firstArticle = first, secondArticle = first, weighted = first;
        for (var rival = 0; rival < margins.TopicCount; rival++)
        {
            if (rival != topic)
            {
                var (own, article) = (margins.OfSentence(sentence, rival), articleMargins[rival]);
                second = Math.Max(second, Math.Min(first, own));
                first = Math.Max(first, own);
                secondArticle = Math.Max(secondArticle, Math.Min(firstArticle, article));
                firstArticle = Math.Max(firstArticle, article);
                weighted = Math.Max(weighted, Math.Min(own, article));
            }
        }

        return (first, second, firstArticle, secondArticle, weighted);
    }
}
