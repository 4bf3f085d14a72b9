using System.Collections.Immutable;
using Ingestion.Features;

namespace Ingestion.Labels.Explaining;

/// <summary>Tells what the sentences of an article say of a topic, and which of their words.</summary>
/// <param name="weights">The word models.</param>
/// <param name="features">The article.</param>
/// <param name="margins">What the word models say of it.</param>
/// <param name="topic">How much it bears on the topic.</param>
internal sealed class SentenceExplainer(TopicWeights weights, ArticleFeatures features, TopicMargins margins, TopicBearing topic)
{
    /// <summary>The sentences in text order.</summary>
    public IEnumerable<ExplainedSentence> Explain() => features.Sentences.Select((sentence, s) => Explain(
        s + 1, sentence, features.Article.Text, margins.OfSentence(s, topic.Topic), topic.Sentences[s]));

    public ExplainedSentence? ExplainTitle() => features is { Title: { } title, Article.Title: { } text }
        ? Explain(0, title, text, margins.OfTitle(topic.Topic), null)
        : null;

    private ExplainedSentence Explain(int number, SentenceFeatures sentence, string text, double margin, double? probability)
    {
        var frames = FrameLexicon.Locate(sentence.Tokens);
        return new ExplainedSentence(
            number,
            sentence.Span.Start,
            text[sentence.Span.Start..sentence.Span.End],
            probability,
            margin,
            weights.SentenceBiases[topic.Topic],
            WordsOf(sentence, text, frames),
            CuesOf(sentence),
            [.. frames.Select(frame => FrameLexicon.NameOf(frame.Frame)).Distinct()]);
    }

    private ImmutableArray<ExplainedWord> WordsOf(SentenceFeatures sentence, string text, List<FrameMention> frames)
    {
        var contributions = weights.ContributionsOf(sentence, topic.Topic);
        var origins = WordFeatures.OriginsOf(sentence.Tokens, frames);
        var words = new double[sentence.Tokens.Length];
        for (var feature = 0; feature < contributions.Length; feature++)
        {
            origins[feature].Share(contributions[feature], words);
        }

        return
        [
            .. sentence.Tokens.Select((token, t) =>
                new ExplainedWord(token.Start - sentence.Span.Start, text[token.Start..token.End], words[t])),
        ];
    }

    private static ImmutableArray<string> CuesOf(SentenceFeatures sentence) =>
        [.. Enum.GetValues<CueGroups>().Where(group => group != CueGroups.None && sentence.AllCues.HasFlag(group)).Select(WireName.Of)];
}
