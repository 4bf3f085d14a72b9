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
    public const int LinearLength = 6;

    private const int SideValues = 17;

    /// <summary>Where in the description the values stand that tell on which side the candidate is, if it takes one.</summary>
    private const int FirstDirection = 3;

    private const int DirectionCount = 3;
    private const double Bound = 8.0;

    private readonly ArticleFeatures _features;
    private readonly IReadOnlyList<TopicBearing> _topics;
    private readonly SideWeights _weights;
    private readonly VoiceFeatures _words;
    private readonly SpeakerDescription _speakers;
    private readonly IReadOnlyList<int> _mainActors;
    private readonly float[] _wordSums = new float[SideWeights.WordColumns];
    private readonly float[] _topicWordSums = new float[SideWeights.Models];
    private ActorRole?[] _roles = [];
    private List<VoiceCandidate> _candidates = [];
    private float[] _values = [];
    private int _sentence;
    private TopicBearing? _topic;

    /// <param name="taxonomy">The topics and actors.</param>
    /// <param name="weights">What words say of sides.</param>
    /// <param name="features">The article.</param>
    /// <param name="topics">The topics that it may be about.</param>
    public SideDescription(
        Taxonomy taxonomy, SideWeights weights, ArticleFeatures features, IReadOnlyList<TopicBearing> topics)
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

    /// <summary>The log-odds that anyone supports the regarded topic's proposition in the present sentence, and that anyone opposes it.</summary>
    public (double Favor, double Against) Anyone { get; private set; }

    /// <summary>Of a description by <see cref="DescribeSide"/>, what tells on which side the candidate is, if it takes one.</summary>
    public static ReadOnlySpan<float> Directions(ReadOnlySpan<float> description) => description.Slice(FirstDirection, DirectionCount);

    /// <summary>Goes on to a later sentence.</summary>
    public void MoveTo(int sentence)
    {
        _sentence = sentence;
        _candidates = VoiceCandidates.In(_features, sentence, _mainActors);
        _speakers.MoveTo(sentence);
        _words.Read(_features.Sentences[sentence]);
        Array.Clear(_wordSums);
        _weights.Words.AddRows(_words.Words, _wordSums);
        _roles = new ActorRole?[_candidates.Count];
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

    /// <summary>Regards the present sentence from one of the topics.</summary>
    public void Regard(TopicBearing topic)
    {
        _topic = topic;
        _words.Regard(topic.Topic);
        Array.Clear(_topicWordSums);
        _weights.TopicWords.AddRows(_words.TopicWords, _topicWordSums);
        Anyone = _weights.OfAnyone(_words, _wordSums, _topicWordSums);
    }

    /// <summary>What tells whether the candidate takes a side on the topic.</summary>
    /// <param name="candidate">Its place among the candidates.</param>
    /// <param name="speaker">The probability that it speaks.</param>
    /// <param name="likeliestSpeaker">The highest such probability in the sentence.</param>
    /// <param name="description">Takes the values.</param>
    public void DescribeSide(int candidate, double speaker, double likeliestSpeaker, Span<float> description)
    {
        var topic = _topic ?? throw new InvalidOperationException("No topic is regarded.");
        var kind = _candidates[candidate].Kind;
        var role = RoleOf(candidate).On(_words.HashOf(topic.Topic), _weights);
        var (side, favor) = _weights.OfActor(role, _wordSums, _topicWordSums, kind, _words.WordCount);
        var (bearing, rival) = (topic.Sentences[_sentence], RivalBearing(topic));
        SpeakerValues(candidate).CopyTo(description[SideValues..]);
        ReadOnlySpan<double> values =
        [
            PortableMath.LogOdds(side, Bound), PortableMath.LogOdds(bearing, Bound), PortableMath.LogOdds(speaker, Bound), PortableMath.LogOdds(favor, Bound),
            Math.Clamp(Anyone.Favor, -Bound, Bound), Math.Clamp(Anyone.Against, -Bound, Bound),
            topic.Topic, topic.Probability, bearing, rival, bearing - rival, role.Side, _topicWordSums[0], _wordSums[kind * SideWeights.ActorModels],
            speaker, likeliestSpeaker, likeliestSpeaker - speaker,
        ];
        for (var i = 0; i < values.Length; i++)
        {
            description[i] = (float)values[i];
        }
    }

    // What does not hang on the topic is summed once for all of them, and only for who may be a speaker.
    private ActorRole RoleOf(int candidate)
    {
        if (_roles[candidate] is { } known)
        {
            return known;
        }

        _words.Describe(_candidates[candidate]);
        var role = new ActorRole(_weights.SumRole(_words.Role), _words.TopicRole.ToArray());
        _roles[candidate] = role;
        return role;
    }

    private double RivalBearing(TopicBearing topic)
    {
        var highest = 0.0;
        foreach (var rival in _topics)
        {
            highest = rival.Topic == topic.Topic ? highest : Math.Max(highest, rival.Sentences[_sentence]);
        }

        return highest;
    }
}
