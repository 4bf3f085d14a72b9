using Ingestion.Features;

namespace Ingestion.Labels;

/// <summary>Describes an actor in a sentence with regard to a topic: the features of the voice models.</summary>
/// <remarks>Not safe for use by several threads: the two lists are used again for the next description.</remarks>
internal sealed class VoiceFeatures
{
    private const int Window = 2;

    private static readonly uint Name = FeatureHash.OfName("voice");
    private static readonly uint ActorName = FeatureHash.OfName("actor");
    private static readonly uint ActorAnyTopic = FeatureHash.OfName("actor-any");
    private static readonly uint TopicName = FeatureHash.OfName("topic");
    private static readonly uint FormName = FeatureHash.OfName("form");
    private static readonly uint AroundName = FeatureHash.OfName("around");
    private static readonly uint BeforeName = FeatureHash.OfName("before");
    private static readonly uint AfterName = FeatureHash.OfName("after");
    private static readonly uint CueName = FeatureHash.OfName("cue");
    private static readonly uint OtherName = FeatureHash.OfName("other");
    private static readonly uint WordName = FeatureHash.OfName("word");
    private static readonly uint PairName = FeatureHash.OfName("pair");

    private readonly List<uint> _role = [];
    private readonly List<uint> _words = [];
    private uint _topic;
    private uint _form;

    /// <summary>What the sentence shows of the actor itself.</summary>
    public ReadOnlySpan<uint> Role => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_role);

    /// <summary>The sentence's words as seen from the topic and the actor's role.</summary>
    public ReadOnlySpan<uint> Words => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_words);

    public void Describe(SentenceFeatures sentence, Taxonomy taxonomy, int topic, VoiceCandidate candidate)
    {
        _role.Clear();
        _words.Clear();
        _topic = FeatureHash.OfName(taxonomy.Topics[topic].Id);
        _form = (uint)Math.Min(candidate.Distance, 3) + (candidate.Speaks ? 4u : 0u)
            + (candidate.Actor == VoiceCandidate.Author ? 8u : 0u);
        var actor = FeatureHash.OfName(
            candidate.Actor == VoiceCandidate.Author ? Taxonomy.Author : taxonomy.Actors[candidate.Actor].Name);
        AddRole(Hash(TopicName, _topic));
        AddRole(Hash(ActorAnyTopic, actor));
        AddRole(Hash(Hash(ActorName, actor), _topic));
        AddRole(Hash(Hash(FormName, _form), _topic));
        AddRole(Hash(FormName, _form));
        AddRole(Hash(Hash(FormName, _form), actor));
        AddOthers(sentence, candidate.Actor);
        if (candidate.Distance == 0)
        {
            for (var m = 0; m < sentence.Mentions.Length; m++)
            {
                if (sentence.Mentions[m].Actor == candidate.Actor)
                {
                    AddMention(sentence, m);
                }
            }
        }

        AddCues(sentence);
        AddWords(sentence);
    }

    private void AddOthers(SentenceFeatures sentence, int actor)
    {
        var others = 0;
        foreach (var mention in sentence.Mentions)
        {
            others += mention.Actor != actor ? 1 : 0;
        }

        AddRole(Hash(Hash(OtherName, (uint)Math.Min(others, 3)), _form));
    }

    private void AddMention(SentenceFeatures sentence, int m)
    {
        var mention = sentence.Mentions[m];
        var quoted = sentence.Tokens[mention.First].Has(TokenTraits.Quoted) ? 1u : 0u;
        var place = mention.First == 0 ? 0u : mention.First < 4 ? 1u : 2u;
        var speaks = Speakers.Speaks(sentence, m) ? 1u : 0u;
        AddRole(Hash(AroundName, 100 + quoted));
        AddRole(Hash(AroundName, 200 + (place * 2) + speaks));
        for (var step = 1; step <= Window; step++)
        {
            var before = mention.First - step;
            var after = mention.Next + step - 1;
            AddRole(Hash(Hash(BeforeName, (uint)step), before >= 0 ? sentence.Tokens[before].Hash : 0));
            AddRole(Hash(Hash(AfterName, (uint)step), after < sentence.Tokens.Length ? sentence.Tokens[after].Hash : 0));
        }

        AddGroups(BeforeName, Speakers.NearestBefore(sentence, m, Speakers.Verbs, out var far) , far);
        AddGroups(AfterName, Speakers.NearestAfter(sentence, m, Speakers.Verbs, out far), far);
        AddGroups(Hash(BeforeName, 9), Speakers.NearestBefore(sentence, m, CueGroups.Toward | CueGroups.Agent, out far), Math.Min(far, 1));
    }

    private void AddGroups(uint side, CueGroups groups, int distance)
    {
        var near = distance < 2 ? 0u : 1u;
        AddRole(Hash(side, (uint)groups == 0 ? 500u : 501u));
        for (var bits = (uint)groups; bits != 0; bits &= bits - 1)
        {
            var group = bits & (~bits + 1);
            AddRole(Hash(Hash(side, group), 600));
            AddRole(Hash(Hash(side, group), 700 + near));
            AddRole(Hash(Hash(side, group), _topic));
        }
    }

    private void AddCues(SentenceFeatures sentence)
    {
        var all = CueGroups.None;
        foreach (var groups in sentence.Cues)
        {
            all |= groups;
        }

        for (var bits = (uint)all; bits != 0; bits &= bits - 1)
        {
            var group = bits & (~bits + 1);
            AddRole(Hash(Hash(CueName, group), _form));
            AddRole(Hash(Hash(CueName, group), _topic));
            AddRole(Hash(Hash(Hash(CueName, group), _topic), _form >> 2));
        }
    }

    private void AddWords(SentenceFeatures sentence)
    {
        var previous = 0u;
        foreach (var token in sentence.Tokens)
        {
            var word = Hash(WordName, token.Hash);
            _words.Add(Hash(word, _topic));
            _words.Add(Hash(word, _form >> 2));
            if (previous != 0)
            {
                _words.Add(Hash(Hash(Hash(PairName, previous), token.Hash), _topic));
            }

            previous = token.Hash;
        }
    }

    private void AddRole(uint feature) => _role.Add(Hash(Name, feature));

    private static uint Hash(uint first, uint second) => FeatureHash.Combine(first, second);
}
