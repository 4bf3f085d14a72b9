using System.Collections.Immutable;
using Ingestion.Articles;
using Ingestion.Features;
using Ingestion.Labels.Explaining;

namespace Ingestion.Labels;

/// <summary>Labels articles with one version of the model; immutable and safe for use by many threads.</summary>
public sealed class Classifier
{
    /// <summary>More sentences than a reader looks at are no better evidence, and rows have bounds.</summary>
    private const int MostEvidence = 5;

    /// <summary>
    /// A sentence this likely to bear on the topic is evidence; the best one always is. Any sentence of an article that
    /// is all about one topic comes near it, by its company alone.
    /// </summary>
    private const double LeastTopicEvidence = 0.7;

    private const int ScoreDigits = 4;

    /// <summary>A sentence that rather shows the side than not is evidence for a voice; the best one always is.</summary>
    private const double LeastVoiceEvidence = 0.5;

    private readonly Model _model;
    private readonly VoiceListener _listener;

    private Classifier(Model model, string version)
    {
        _model = model;
        Version = version;
        _listener = new VoiceListener(model.Taxonomy, model.Sides, model.SideDecision);
    }

    /// <summary>The model's version: the first 12 hex digits of the SHA-256 of its file.</summary>
    public string Version { get; }

    /// <summary>The taxonomy that the model was trained for.</summary>
    public Taxonomy Taxonomy => _model.Taxonomy;

    /// <summary>Loads a model file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">
    /// The file is no model, is of another format version, or is damaged; the message says which and what to do.
    /// </exception>
    public static Classifier Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no model file '{path}'. Train one with 'ingestion train'.", path);
        }

        var content = File.ReadAllBytes(path);
        return new Classifier(ModelFile.Read(content, path), ModelFile.VersionOf(content));
    }

    /// <summary>The calibrated probability of each topic, in the taxonomy's order, whatever its threshold.</summary>
    internal double[] TopicProbabilities(ArticleFeatures features)
    {
        if (!IsLabelled(features))
        {
            return new double[Taxonomy.Topics.Length];
        }

        return [.. _model.TopicDecision.ArticleMarginsOf(_model.Topics.Score(features)).Select(PortableMath.Logistic)];
    }

    /// <summary>The labels of an article; an article in a language that is not told apart has no topics.</summary>
    public ArticleLabels Label(ArticleFeatures features)
    {
        ArgumentNullException.ThrowIfNull(features);
        if (!IsLabelled(features))
        {
            return new ArticleLabels(Version, []);
        }

        var asked = _model.TopicDecision.BearingsOf(features, _model.Topics.Score(features));
        var topics = Array.FindAll(asked, _model.TopicDecision.IsGiven);
        return new ArticleLabels(
            Version,
            [.. _listener.Listen(features, asked, topics)
                .Select(heard => LabelFor(features, heard))
                .OrderByDescending(label => label.Score)]);
    }

    /// <summary>
    /// What made the labels of an article: for each topic that it may be about the sentences, words and voices. It is
    /// slower than <see cref="Label"/>, whose labels it explains.
    /// </summary>
    public Explanation Explain(ArticleFeatures features)
    {
        ArgumentNullException.ThrowIfNull(features);
        return new Explanation(features.Article, Version, IsLabelled(features) ? new Explainer(_model, _listener).Explain(features) : []);
    }

    private static bool IsLabelled(ArticleFeatures features) =>
        features.Article.Language != Language.Other && !features.Sentences.IsEmpty;

    private TopicLabel LabelFor(ArticleFeatures features, HeardTopic heard)
    {
        var topic = heard.Topic;
        var (stance, probability) = _model.StanceDecision.StanceOf(heard, Taxonomy.Topics.Length);
        var voices = heard.Voices
            .Select(voice => (Voice: voice, Score: _model.VoiceDecision.ProbabilityOf(voice)))
            .Where(voice => voice.Score >= _model.VoiceDecision.Threshold)
            .OrderByDescending(voice => voice.Score)
            .Select(voice => new Voice(voice.Voice.NameIn(Taxonomy), voice.Voice.Stance, Told(voice.Score), EvidenceOf(features, voice.Voice)));
        return new TopicLabel(
            Taxonomy.Topics[topic.Topic].Id, Told(topic.Probability), stance, Told(probability), EvidenceOf(features, topic), [.. voices]);
    }

    private static ImmutableArray<Evidence> EvidenceOf(ArticleFeatures features, TopicBearing topic) =>
        [.. topic.Sentences
            .Select((score, s) => (Sentence: s, Score: score))
            .OrderByDescending(sentence => sentence.Score)
            .ThenBy(sentence => sentence.Sentence)
            .Where((sentence, rank) => rank == 0 || sentence.Score >= LeastTopicEvidence)
            .Take(MostEvidence)
            .Select(sentence => EvidenceAt(features, sentence.Sentence, sentence.Score))];

    private static ImmutableArray<Evidence> EvidenceOf(ArticleFeatures features, HeardVoice voice) =>
        [.. voice.Sightings
            .Where((sighting, rank) => rank == 0 || sighting.Of(voice.Stance) >= LeastVoiceEvidence)
            .Take(MostEvidence)
            .OrderBy(sighting => sighting.Sentence)
            .Select(sighting => EvidenceAt(features, sighting.Sentence, null))];

    private static Evidence EvidenceAt(ArticleFeatures features, int sentence, double? score)
    {
        var span = features.Sentences[sentence].Span;
        return new Evidence(span.Start, span.End, features.Article.Text[span.Start..span.End], score is { } known ? Told(known) : null);
    }

    // More digits than calibration on some hundred articles can mean anything by would only blow up rows and answers.
    private static double Told(double probability) => Math.Round(probability, ScoreDigits);
}
