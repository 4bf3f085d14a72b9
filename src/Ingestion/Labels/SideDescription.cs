using Ingestion.Features;

namespace Ingestion.Labels;

/// <summary>
/// Describes the actors that may take a side in a sentence, and what tells whether they take one on a topic. Sentences are
/// read in their order. Not safe for use by several threads.
/// </summary>
internal sealed class SideDescription
{
    /// <summary>How many values <see cref="DescribeSide"/> gives.</summary>
    public const int Length = SpeakerDescription.Length + SideValues;

    /// <summary>How many of them, the first, a linear model can use as they are: log-odds.</summary>
    public const int LinearLength = 4;

    /// <summary>Sentences less likely to bear on a topic are not listened to.</summary>
    public const double LeastBearing = 0.1;

    private const int SideValues = 15;
    private const double Bound = 8.0;

    private readonly ArticleFeatures _features;
    private readonly IReadOnlyList<TopicBearing> _topics;
    private readonly VoiceWeights _weights;
    private readonly VoiceFeatures _words;
    private readonly SpeakerDescription _speakers;
    private readonly IReadOnlyList<int> _mainActors;
    private readonly (float Side, float Favor)[] _kindWords = new (float, float)[VoiceCandidate.Kinds];
    private (float Side, float Favor) _topicWords;
    private List<VoiceCandidate> _candidates = [];
    private float[] _values = [];
    private int _sentence;
    private int _topic;

    /// <param name="taxonomy">The topics and actors.</param>
    /// <param name="weights">What words say of sides.</param>
    /// <param name="features">The article.</param>
    /// <param name="topics">The topics that it may be about.</param>
    public SideDescription(Taxonomy taxonomy, VoiceWeights weights, ArticleFeatures features, IReadOnlyList<TopicBearing> topics)
    {
        _features = features;
        _topics = topics;
        _weights = weights;
        _words = new VoiceFeatures(taxonomy);
        _speakers = new SpeakerDescription(features);
        _mainActors = VoiceCandidates.MainActors(features);
    }

    /// <summary>The actors that may take a side in the present sentence.</summary>
    public IReadOnlyList<VoiceCandidate> Candidates => _candidates;

    /// <summary>Whether the sentence bears enough on any topic to be listened to.</summary>
    public bool IsHeard(int sentence)
    {
        foreach (var topic in _topics)
        {
            if (topic.Sentences[sentence] >= LeastBearing)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes on to a later sentence.</summary>
    public void MoveTo(int sentence)
    {
        _sentence = sentence;
        _candidates = VoiceCandidates.In(_features, sentence, _mainActors);
        _speakers.MoveTo(sentence);
        _words.Read(_features.Sentences[sentence]);
        for (var kind = 0; kind < _kindWords.Length; kind++)
        {
            _kindWords[kind] = _weights.Sum(_words.KindWords(kind));
        }

        if (_values.Length < _candidates.Count * SpeakerDescription.Length)
        {
            _values = new float[_candidates.Count * SpeakerDescription.Length];
        }

        for (var candidate = 0; candidate < _candidates.Count; candidate++)
        {
            _speakers.Describe(_candidates[candidate], _values.AsSpan(candidate * SpeakerDescription.Length, SpeakerDescription.Length));
        }
    }

    /// <summary>What tells whether the candidate is a speaker of the sentence.</summary>
    public ReadOnlySpan<float> SpeakerValues(int candidate) =>
        _values.AsSpan(candidate * SpeakerDescription.Length, SpeakerDescription.Length);

    /// <summary>The probability that each candidate of the present sentence speaks, and the highest of them.</summary>
    public (double[] Speakers, double Likeliest) SpeakersBy(BoostedTrees speaker)
    {
        var speakers = new double[_candidates.Count];
        var likeliest = 0.0;
        for (var candidate = 0; candidate < speakers.Length; candidate++)
        {
            speakers[candidate] = speaker.Probability(SpeakerValues(candidate));
            likeliest = Math.Max(likeliest, speakers[candidate]);
        }

        return (speakers, likeliest);
    }

    /// <summary>Regards the present sentence from one of the topics, by its place among those given.</summary>
    public void Regard(int topic)
    {
        _topic = topic;
        _words.Regard(_topics[topic].Topic);
        _topicWords = _weights.Sum(_words.TopicWords);
    }

    /// <summary>What tells whether the candidate takes a side on the topic.</summary>
    /// <param name="candidate">Its place among the candidates.</param>
    /// <param name="speaker">The probability that it speaks.</param>
    /// <param name="likeliestSpeaker">The highest such probability in the sentence.</param>
    /// <param name="description">Takes the values.</param>
    /// <returns>The probability that the side, if it takes one, is in favour.</returns>
    public double DescribeSide(int candidate, double speaker, double likeliestSpeaker, Span<float> description)
    {
        var kind = _candidates[candidate].Kind;
        _words.Describe(_candidates[candidate]);
        var (side, favor) = _weights.Score(_words, _topicWords, _kindWords[kind]);
        var (bearing, rival) = (_topics[_topic].Sentences[_sentence], RivalBearing());
        SpeakerValues(candidate).CopyTo(description[SideValues..]);
        ReadOnlySpan<double> values =
        [
            PortableMath.LogOdds(side, Bound), PortableMath.LogOdds(bearing, Bound), PortableMath.LogOdds(speaker, Bound), PortableMath.LogOdds(favor, Bound),
            _topics[_topic].Topic, _topics[_topic].Probability, bearing, rival, bearing - rival, _weights.Sum(_words.Role).Side, _topicWords.Side, _kindWords[kind].Side,
            speaker, likeliestSpeaker, likeliestSpeaker - speaker,
        ];
        for (var i = 0; i < values.Length; i++)
        {
            description[i] = (float)values[i];
        }

        return favor;
    }

    private double RivalBearing()
    {
        var highest = 0.0;
        for (var topic = 0; topic < _topics.Count; topic++)
        {
            highest = topic == _topic ? highest : Math.Max(highest, _topics[topic].Sentences[_sentence]);
        }

        return highest;
    }
}
