using System.Collections.Immutable;
using Ingestion.Features;

namespace Ingestion.Labels.Explaining;

/// <summary>Tells what made the labels of articles, from the very numbers that made them.</summary>
internal sealed class Explainer(Model model, VoiceListener listener)
{
    /// <summary>Voices, and sightings of them beside the best, that are less likely than this would only hide the others.</summary>
    private const double LeastTold = 0.1;

    /// <summary>Every topic that the model asks its sentences about, the likeliest first.</summary>
    public ImmutableArray<ExplainedTopic> Explain(ArticleFeatures features)
    {
        var margins = model.Topics.Score(features);
        var topics = model.TopicDecision.BearingsOf(features, margins);
        return
        [
            .. listener.Listen(features, topics, topics)
                .Select(heard => Explain(new SentenceExplainer(model.Topics, features, margins, heard.Topic), heard))
                .OrderByDescending(topic => topic.Probability),
        ];
    }

    private ExplainedTopic Explain(SentenceExplainer sentences, HeardTopic heard)
    {
        var topic = heard.Topic;
        ImmutableArray<ExplainedSentence> inTextOrder = [.. sentences.Explain()];
        return new ExplainedTopic(
            model.Taxonomy.Topics[topic.Topic],
            topic.Probability,
            model.TopicDecision.Thresholds[topic.Topic],
            sentences.ExplainTitle(),
            [.. inTextOrder.OrderByDescending(sentence => sentence.Probability)],
            Explain(heard),
            [
                .. heard.Voices
                    .Select(voice => Explain(voice, inTextOrder))
                    .Where(voice => voice.Probability >= LeastTold)
                    .OrderByDescending(voice => voice.Probability),
            ]);
    }

    private ExplainedStance Explain(HeardTopic heard)
    {
        var (stance, probability) = model.StanceDecision.StanceOf(heard, model.Taxonomy.Topics.Length);
        return new ExplainedStance(
            stance,
            probability,
            new ExplainedSide(BestOf(heard.Voices, Stance.Favor), heard.Words.AnyFavor),
            new ExplainedSide(BestOf(heard.Voices, Stance.Against), heard.Words.AnyAgainst));
    }

    private ExplainedVoice Explain(HeardVoice voice, ImmutableArray<ExplainedSentence> sentences) => new(
        voice.NameIn(model.Taxonomy),
        voice.Stance,
        model.VoiceDecision.ProbabilityOf(voice),
        model.VoiceDecision.Threshold,
        [
            .. voice.Sightings
                .Select(sighting => new ExplainedSighting(sentences[sighting.Sentence], sighting.Of(voice.Stance)))
                .Where((sighting, rank) => rank == 0 || sighting.Probability >= LeastTold),
        ]);

    private static double BestOf(IReadOnlyList<HeardVoice> heard, Stance side) =>
        heard.Where(voice => voice.Stance == side).Select(voice => voice.Any).DefaultIfEmpty().Max();
}
