using Ingestion.Articles;

namespace Ingestion.Features;

/// <summary>Finds the actors that a sentence names, by their aliases and by the people that the article introduces.</summary>
internal sealed class MentionFinder
{
    private readonly ActorName[] _names;
    private readonly PhraseTable _phrases;

    public MentionFinder(Taxonomy taxonomy)
    {
        var phrases = ActorName.AllOf(taxonomy).ToArray();
        _names = [.. phrases.Select(phrase => phrase.Name)];
        _phrases = new PhraseTable(phrases.Select((phrase, index) => (phrase.Text, index)));
    }

    public ActorMention[] Find(Language language, ReadOnlySpan<Token> tokens, ReadOnlySpan<CueGroups> cues, PeopleNames people)
    {
        var mentions = new List<ActorMention>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (_phrases.TryMatch(tokens[i..], out var phrase, out var count) && _names[phrase] is var name && name.IsMetIn(language))
            {
                Add(mentions, name, i, count);
                if (name.IsPerson)
                {
                    people.Learn(tokens.Slice(i, count), name.Actor);
                }

                i += count - 1;
            }
            else if (people.ActorOf(tokens[i]) is >= 0 and var known)
            {
                AddPerson(mentions, known, i);
            }
        }

        return WithSpeakers(tokens, cues, [.. mentions]);
    }

    private static void Add(List<ActorMention> mentions, ActorName name, int token, int count)
    {
        if (name.Actor != ActorName.Nobody)
        {
            mentions.Add(new ActorMention(name.Actor, token, count));
        }
    }

    /// <summary>A name next to its actor, or to another part of the name, is one mention with it.</summary>
    private static void AddPerson(List<ActorMention> mentions, int actor, int token)
    {
        if (mentions.Count > 0 && mentions[^1].Actor == actor && mentions[^1].Next == token)
        {
            mentions[^1] = mentions[^1] with { Count = mentions[^1].Count + 1 };
        }
        else
        {
            mentions.Add(new ActorMention(actor, token, 1));
        }
    }

    private static ActorMention[] WithSpeakers(
        ReadOnlySpan<Token> tokens, ReadOnlySpan<CueGroups> cues, ActorMention[] mentions)
    {
        for (var m = 0; m < mentions.Length; m++)
        {
            mentions[m] = mentions[m] with { Speaks = Attribution.Speaks(tokens, cues, mentions, m) };
        }

        return mentions;
    }
}
