using Ingestion.Features;

namespace Ingestion.Labels;

/// <summary>
/// Describes an actor as the speaker of a sentence, whatever the topic: where it stands, which verbs are near, who spoke
/// before, and how much of the article is its own. Sentences are read in their order. Not safe for use by several threads.
/// </summary>
internal sealed class SpeakerDescription
{
    /// <summary>How many values <see cref="Describe"/> gives.</summary>
    public const int Length = OwnValues + (2 * VerbGroupCount) + CueGroupCount;

    /// <summary>How many of them, the first, a linear model can use as they are.</summary>
    public const int LinearLength = 4;

    private const int OwnValues = 38;
    private const int CueGroupCount = 22;
    private const int VerbGroupCount = 12;

    /// <summary>An office stands this near the name of its state ("the Polish foreign minister").</summary>
    private const int OfficeReach = 3;

    /// <summary>Stands for never and nowhere, beyond any distance that is told apart.</summary>
    private const int Never = 40;

    private static readonly CueGroups[] VerbGroups =
    [
        CueGroups.Say, CueGroups.Stress, CueGroups.Deny, CueGroups.Accuse, CueGroups.Condemn, CueGroups.Oppose,
        CueGroups.Praise, CueGroups.Warn, CueGroups.Urge, CueGroups.Promise, CueGroups.Impose, CueGroups.Concede,
    ];

    private readonly ArticleFeatures _features;
    private readonly Dictionary<int, (int Named, int Speaking)> _counts = [];
    private readonly Dictionary<int, int> _spokeAt = [];
    private readonly int _named;
    private readonly int _speaking;
    private int _sentence = -1;
    private int _lastSpeaker = VoiceCandidate.Author;
    private int _lastSpokeAt = -Never;
    private double _quotedShare;
    private int _distinctActors;
    private int _speakersHere;
    private int _firstVerb;

    public SpeakerDescription(ArticleFeatures features)
    {
        _features = features;
        foreach (var sentence in features.Sentences)
        {
            foreach (var mention in sentence.Mentions)
            {
                var (named, speaking) = _counts.GetValueOrDefault(mention.Actor);
                _counts[mention.Actor] = (named + 1, speaking + (mention.Speaks ? 1 : 0));
                _named++;
                _speaking += mention.Speaks ? 1 : 0;
            }
        }
    }

    private SentenceFeatures Sentence => _features.Sentences[_sentence];

    /// <summary>Goes on to a later sentence.</summary>
    public void MoveTo(int sentence)
    {
        for (; _sentence < sentence; _sentence++)
        {
            Remember(_sentence);
        }

        var own = Sentence;
        var quoted = 0;
        foreach (var token in own.Tokens)
        {
            quoted += token.Has(TokenTraits.Quoted) ? 1 : 0;
        }

        _quotedShare = own.Tokens.Length == 0 ? 0.0 : (double)quoted / own.Tokens.Length;
        _firstVerb = Array.FindIndex(own.Cues, cues => (cues & Attribution.Verbs) != 0);
        (_distinctActors, _speakersHere) = (0, 0);
        for (var m = 0; m < own.Mentions.Length; m++)
        {
            _distinctActors += FirstOf(own.Mentions, own.Mentions[m].Actor) == m ? 1 : 0;
            _speakersHere += own.Mentions[m].Speaks ? 1 : 0;
        }
    }

    public void Describe(VoiceCandidate candidate, Span<float> description)
    {
        var sentence = Sentence;
        var (named, speaking) = _counts.GetValueOrDefault(candidate.Actor);
        var (mention, mentionsHere) = MentionOf(sentence, candidate.Actor);
        var first = mention < 0 ? -1 : sentence.Mentions[mention].First;
        var othersSpeak = _speakersHere > SpeaksHere(sentence, candidate.Actor);
        var (after, before, agent) = (CueGroups.None, CueGroups.None, CueGroups.None);
        int afterDistance = Never, beforeDistance = Never, agentDistance = Never;
        if (mention >= 0)
        {
            after = Attribution.NearestAfter(sentence.Cues, sentence.Mentions, mention, Attribution.Verbs, out afterDistance);
            before = Attribution.NearestBefore(sentence.Cues, sentence.Mentions, mention, Attribution.Verbs, out beforeDistance);
            agent = Attribution.NearestBefore(sentence.Cues, sentence.Mentions, mention, CueGroups.Toward | CueGroups.Agent, out agentDistance);
        }

        ReadOnlySpan<double> values =
        [
            candidate.Actor == VoiceCandidate.Author ? 1 : 0, candidate.Distance, candidate.Rank, candidate.Speaks ? 1 : 0,
            Share(named, _named), Share(speaking, _speaking), Share(_sentence, _features.Sentences.Length),
            sentence.Tokens.Length, _quotedShare, IsQuoted(sentence, 0) ? 1 : 0, IsQuoted(sentence, sentence.Tokens.Length - 1) ? 1 : 0,
            sentence.Mentions.Length, _speakersHere, _distinctActors,
            mentionsHere, first, Share(first, sentence.Tokens.Length), mention, IsQuoted(sentence, first) ? 1 : 0, othersSpeak ? 1 : 0,
            afterDistance, beforeDistance, agentDistance, (agent & CueGroups.Agent) != 0 ? 1 : 0,
            HasOffice(sentence, first - OfficeReach, first) ? 1 : 0, HasOffice(sentence, first + 1, first + 1 + OfficeReach) ? 1 : 0,
            _firstVerb, first >= 0 && _firstVerb >= 0 ? first - _firstVerb : -Never,
            _spokeAt.TryGetValue(candidate.Actor, out var spokeAt) ? _sentence - spokeAt : Never,
            _lastSpeaker == candidate.Actor ? 1 : 0, Math.Min(Never, _sentence - _lastSpokeAt),
            GoesOn() ? 1 : 0, FollowsQuotation() ? 1 : 0, TitleNames(candidate.Actor, mustSpeak: false) ? 1 : 0, TitleNames(candidate.Actor, mustSpeak: true) ? 1 : 0,
            StartsParagraphSilently() ? 1 : 0, mention < 0 ? 0 : sentence.Mentions.Length - mention, OthersBefore(sentence, mention),
        ];
        for (var i = 0; i < values.Length; i++)
        {
            description[i] = (float)values[i];
        }

        description = description[OwnValues..];
        for (var group = 0; group < VerbGroupCount; group++)
        {
            description[2 * group] = (after & VerbGroups[group]) != 0 ? 1 : 0;
            description[(2 * group) + 1] = (before & VerbGroups[group]) != 0 ? 1 : 0;
        }

        description = description[(2 * VerbGroupCount)..];
        for (var group = 0; group < CueGroupCount; group++)
        {
            description[group] = ((int)sentence.AllCues >> group) & 1;
        }
    }

    private void Remember(int sentence)
    {
        if (sentence < 0)
        {
            return;
        }

        foreach (var mention in _features.Sentences[sentence].Mentions)
        {
            if (mention.Speaks)
            {
                _spokeAt[mention.Actor] = sentence;
                (_lastSpeaker, _lastSpokeAt) = (mention.Actor, sentence);
            }
        }
    }

    /// <summary>The mention that shows the actor as speaker, else its first one, and how many there are.</summary>
    private static (int Mention, int Count) MentionOf(SentenceFeatures sentence, int actor)
    {
        var (found, count) = (-1, 0);
        for (var m = 0; m < sentence.Mentions.Length; m++)
        {
            if (sentence.Mentions[m].Actor == actor)
            {
                count++;
                found = found < 0 || (sentence.Mentions[m].Speaks && !sentence.Mentions[found].Speaks) ? m : found;
            }
        }

        return (found, count);
    }

    private static int SpeaksHere(SentenceFeatures sentence, int actor)
    {
        var count = 0;
        foreach (var mention in sentence.Mentions)
        {
            count += mention.Speaks && mention.Actor == actor ? 1 : 0;
        }

        return count;
    }

    private static int FirstOf(ActorMention[] mentions, int actor) => Array.FindIndex(mentions, mention => mention.Actor == actor);

    private static int OthersBefore(SentenceFeatures sentence, int mention)
    {
        var count = 0;
        for (var m = 0; m < mention; m++)
        {
            count += sentence.Mentions[m].Actor != sentence.Mentions[mention].Actor ? 1 : 0;
        }

        return count;
    }

    private static double Share(int part, int whole) => whole == 0 ? 0.0 : (double)part / whole;

    private static bool IsQuoted(SentenceFeatures sentence, int token) =>
        (uint)token < (uint)sentence.Tokens.Length && sentence.Tokens[token].Has(TokenTraits.Quoted);

    private static bool HasOffice(SentenceFeatures sentence, int from, int end)
    {
        for (var i = Math.Max(0, from); i < Math.Min(end, sentence.Cues.Length); i++)
        {
            if ((sentence.Cues[i] & CueGroups.Spokesperson) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool GoesOn() => _sentence > 0 && _features.Sentences[_sentence - 1].Span.Paragraph == Sentence.Span.Paragraph;

    private bool FollowsQuotation() =>
        _sentence > 0 && IsQuoted(_features.Sentences[_sentence - 1], _features.Sentences[_sentence - 1].Tokens.Length - 1);

    private bool StartsParagraphSilently() => !GoesOn() && Sentence.Mentions.Length == 0;

    private bool TitleNames(int actor, bool mustSpeak)
    {
        foreach (var mention in _features.Title?.Mentions ?? [])
        {
            if (mention.Actor == actor && (mention.Speaks || !mustSpeak))
            {
                return true;
            }
        }

        return false;
    }
}
