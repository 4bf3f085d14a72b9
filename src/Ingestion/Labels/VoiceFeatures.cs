using System.Runtime.InteropServices;
using Ingestion.Features;

namespace Ingestion.Labels;

/// <summary>Describes a sentence and the actors in it, also with regard to a topic: the features of the models of sides.</summary>
/// <remarks>
/// First <see cref="Read"/> a sentence, then <see cref="Regard"/> it from topics and <see cref="Describe"/> its candidates,
/// one by one. Not safe for use by several threads: the lists are used again for the next one.
/// </remarks>
internal sealed class VoiceFeatures(Taxonomy taxonomy)
{
    /// <summary>How many words on each side of a mention are seen in their place.</summary>
    private const int Window = 2;

    /// <summary>More rivals than this are as bad as these.</summary>
    private const int MostRivals = 3;

    private static readonly uint ActorKind = FeatureHash.OfName("actor");
    private static readonly uint AnywhereKind = FeatureHash.OfName("actor-anywhere");
    private static readonly uint TopicKind = FeatureHash.OfName("topic");
    private static readonly uint FormKind = FeatureHash.OfName("form");
    private static readonly uint RivalKind = FeatureHash.OfName("rival");
    private static readonly uint OthersKind = FeatureHash.OfName("others");
    private static readonly uint QuotationKind = FeatureHash.OfName("quotation");
    private static readonly uint PlaceKind = FeatureHash.OfName("place");
    private static readonly uint BeforeKind = FeatureHash.OfName("before");
    private static readonly uint AfterKind = FeatureHash.OfName("after");
    private static readonly uint PrepositionKind = FeatureHash.OfName("preposition");
    private static readonly uint NearKind = FeatureHash.OfName("near");
    private static readonly uint CueKind = FeatureHash.OfName("cue");
    private static readonly uint FrameKind = FeatureHash.OfName("frame-in-sentence");
    private static readonly uint WordKind = FeatureHash.OfName("word-in-sentence");
    private static readonly uint PairKind = FeatureHash.OfName("pair-in-sentence");

    private readonly uint[] _topics = [.. taxonomy.Topics.Select(topic => FeatureHash.OfName(topic.Id))];
    private readonly uint[] _actors = [.. taxonomy.Actors.Select(actor => FeatureHash.OfName(actor.Name))];
    private readonly uint _author = FeatureHash.OfName(Taxonomy.Author);
    private readonly List<uint> _words = [];
    private readonly List<uint> _wordsAndPairs = [];
    private readonly List<uint> _role = [];
    private readonly List<uint> _topicRole = [];
    private readonly List<uint> _topicWords = [];
    private readonly List<uint> _signs = [];
    private SentenceFeatures? _sentence;
    private CueGroups _cues;
    private uint _topic;
    private uint _quotation;

    /// <summary>The sentence's words and frames.</summary>
    public ReadOnlySpan<uint> Words => CollectionsMarshal.AsSpan(_words);

    /// <summary>The sentence's words, pairs of words and frames as seen from the topic.</summary>
    public ReadOnlySpan<uint> TopicWords => CollectionsMarshal.AsSpan(_topicWords);

    /// <summary>What the sentence shows of the candidate, whatever the topic.</summary>
    public ReadOnlySpan<uint> Role => CollectionsMarshal.AsSpan(_role);

    /// <summary>What it shows of the candidate that means something else on each topic: each feature is yet to be <see cref="Cross"/>ed with one.</summary>
    public ReadOnlySpan<uint> TopicRole => CollectionsMarshal.AsSpan(_topicRole);

    /// <summary>How many word features there are, whatever the topic and the kind.</summary>
    public int WordCount => Math.Max(1, _words.Count + _wordsAndPairs.Count);

    private SentenceFeatures Sentence => _sentence ?? throw new InvalidOperationException("No sentence has been read.");

    /// <summary>A feature as seen from another one.</summary>
    public static uint Cross(uint feature, uint other) => Hash(feature, other);

    /// <summary>What stands for a topic in features.</summary>
    public uint HashOf(int topic) => _topics[topic];

    /// <summary>The sentence's cues, whom it names and who speaks with which cues, as seen from the topic.</summary>
    public ReadOnlySpan<uint> Signs()
    {
        _signs.Clear();
        for (var bits = (uint)_cues; bits != 0; bits &= bits - 1)
        {
            _signs.Add(Hash(Hash(CueKind, bits & (~bits + 1)), _topic));
        }

        foreach (var mention in Sentence.Mentions)
        {
            var actor = Hash(_actors[mention.Actor], _topic);
            _signs.Add(Hash(AnywhereKind, actor));
            if (!mention.Speaks)
            {
                continue;
            }

            _signs.Add(Hash(ActorKind, actor));
            for (var bits = (uint)_cues; bits != 0; bits &= bits - 1)
            {
                _signs.Add(Hash(Hash(ActorKind, actor), bits & (~bits + 1)));
            }
        }

        return CollectionsMarshal.AsSpan(_signs);
    }

    public void Read(SentenceFeatures sentence)
    {
        _sentence = sentence;
        _quotation = QuotationOf(sentence);
        _cues = sentence.AllCues;
        _words.Clear();
        _wordsAndPairs.Clear();
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            Add(Hash(WordKind, sentence.Tokens[i].Hash));
            if (i > 0)
            {
                _wordsAndPairs.Add(Hash(Hash(PairKind, sentence.Tokens[i - 1].Hash), sentence.Tokens[i].Hash));
            }
        }

        foreach (var frame in sentence.Frames)
        {
            Add(Hash(FrameKind, frame));
        }

        void Add(uint word)
        {
            _words.Add(word);
            _wordsAndPairs.Add(word);
        }
    }

    public void Regard(int topic)
    {
        _topic = _topics[topic];
        _topicWords.Clear();
        foreach (var word in _wordsAndPairs)
        {
            _topicWords.Add(Cross(word, _topic));
        }
    }

    public void Describe(VoiceCandidate candidate)
    {
        var sentence = Sentence;
        _role.Clear();
        _topicRole.Clear();
        var isAuthor = candidate.Actor == VoiceCandidate.Author;
        var actor = isAuthor ? _author : _actors[candidate.Actor];
        var kind = (uint)candidate.Kind;
        var form = (uint)candidate.Distance + (kind << 3);
        AddActor(actor, form, kind);
        AddRivals(sentence, candidate, form);
        AddCues(actor, form, kind);
        for (var m = 0; candidate.Distance == 0 && m < sentence.Mentions.Length; m++)
        {
            if (sentence.Mentions[m].Actor == candidate.Actor)
            {
                AddMention(sentence, m);
            }
        }
    }

    private void AddActor(uint actor, uint form, uint kind)
    {
        _role.Add(Hash(AnywhereKind, actor));
        _role.Add(Hash(FormKind, form));
        _role.Add(Hash(Hash(FormKind, form), actor));
        _role.Add(Hash(Hash(QuotationKind, _quotation), form));
        _topicRole.Add(TopicKind);
        _topicRole.Add(Hash(ActorKind, actor));
        _topicRole.Add(Hash(Hash(ActorKind, actor), kind));
        _topicRole.Add(Hash(FormKind, form));
    }

    private void AddRivals(SentenceFeatures sentence, VoiceCandidate candidate, uint form)
    {
        var others = 0;
        var speaking = 0u;
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Actor != candidate.Actor)
            {
                others++;
                speaking = mention.Speaks ? 1u : speaking;
            }
        }

        var rivals = speaking + (2u * (uint)Math.Min(candidate.Rank, MostRivals));
        _role.Add(Hash(RivalKind, rivals));
        _role.Add(Hash(Hash(RivalKind, rivals), form));
        _role.Add(Hash(Hash(Hash(RivalKind, rivals), form), _quotation));
        _role.Add(Hash(Hash(OthersKind, (uint)Math.Min(others, MostRivals)), form));
    }

    private void AddCues(uint actor, uint form, uint kind)
    {
        for (var bits = (uint)_cues; bits != 0; bits &= bits - 1)
        {
            var cue = Hash(CueKind, bits & (~bits + 1));
            _role.Add(Hash(cue, form));
            _topicRole.Add(cue);
            _topicRole.Add(Hash(cue, kind));
            _topicRole.Add(Hash(cue, actor));
        }
    }

    private void AddMention(SentenceFeatures sentence, int m)
    {
        var mention = sentence.Mentions[m];
        var place = mention.First == 0 ? 0u : mention.First < 4 ? 1u : 2u;
        _role.Add(Hash(Hash(PlaceKind, place), mention.Speaks ? 1u : 0u));
        _role.Add(Hash(QuotationKind, sentence.Tokens[mention.First].Has(TokenTraits.Quoted) ? 101u : 100u));
        for (var step = 1; step <= Window; step++)
        {
            var before = mention.First - step;
            var after = mention.Next + step - 1;
            _role.Add(Hash(Hash(BeforeKind, (uint)step), before >= 0 ? sentence.Tokens[before].Hash : 0));
            _role.Add(Hash(Hash(AfterKind, (uint)step), after < sentence.Tokens.Length ? sentence.Tokens[after].Hash : 0));
        }

        AddGroups(BeforeKind, Attribution.NearestBefore(sentence.Cues, sentence.Mentions, m, Attribution.Verbs, out var distance), distance);
        AddGroups(AfterKind, Attribution.NearestAfter(sentence.Cues, sentence.Mentions, m, Attribution.Verbs, out distance), distance);
        AddGroups(
            PrepositionKind,
            Attribution.NearestBefore(sentence.Cues, sentence.Mentions, m, CueGroups.Toward | CueGroups.Agent, out distance),
            distance);
    }

    private void AddGroups(uint side, CueGroups groups, int distance)
    {
        var near = distance < Window ? 1u : 0u;
        _role.Add(Hash(Hash(side, NearKind), groups == CueGroups.None ? 2u : near));
        for (var bits = (uint)groups; bits != 0; bits &= bits - 1)
        {
            var cue = Hash(Hash(side, CueKind), bits & (~bits + 1));
            _role.Add(cue);
            _role.Add(Hash(cue, near));
            _topicRole.Add(cue);
        }
    }

    /// <summary>0 without a quotation, 1 with one, 2 where the sentence begins within one.</summary>
    private static uint QuotationOf(SentenceFeatures sentence)
    {
        if (sentence.Tokens.Length > 0 && sentence.Tokens[0].Has(TokenTraits.Quoted))
        {
            return 2;
        }

        foreach (var token in sentence.Tokens)
        {
            if (token.Has(TokenTraits.Quoted))
            {
                return 1;
            }
        }

        return 0;
    }

    private static uint Hash(uint first, uint second) => FeatureHash.Combine(first, second);
}
