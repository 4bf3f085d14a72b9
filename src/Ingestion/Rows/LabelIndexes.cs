using System.Collections.Immutable;
using Ingestion.Labels;
using Ingestion.Rows.Stories;

namespace Ingestion.Rows;

/// <summary>What a label row is found by besides its topic and time: a stance, an actor, and an actor with what it says.</summary>
/// <remarks>A row stands once more under each of its indexes, in the same partition, with the index before its row key.</remarks>
internal static class LabelIndexes
{
    /// <summary>The index of rows that stand under none: their keys begin with the time.</summary>
    public const string None = "";

    /// <summary>The most actors that an article is found by, the surest first: more take sides only in a list.</summary>
    /// <remarks>Two indexes an actor and one a stance, and as many old ones that a change takes away, stay within the 100 actions of a transaction.</remarks>
    public const int MaxActors = 16;

    // Longer than the name of any state or body; two that begin alike share a key, and questions look at the names.
    private const int MaxActorKeyUnits = 48;

    public static string OfStance(Stance stance) => $"stance-{WireName.Of(stance)}";

    public static string OfActor(string actor) => $"actor-{KeyOf(actor)}";

    /// <summary>The index of an actor that takes this side.</summary>
    public static string OfVoice(string actor, Stance stance) => $"voice-{WireName.Of(stance)}-{KeyOf(actor)}";

    /// <summary>The index of the articles of a story, among all articles.</summary>
    public static string OfStory(StoryId story) => $"story-{story}";

    /// <summary>Each index of the labels, in ordinal order, with the labels that it is about.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<TopicLabel>> Of(IReadOnlyCollection<TopicLabel> labels)
    {
        var actors = labels.SelectMany(label => label.Voices).OrderByDescending(voice => voice.Score)
            .Select(voice => KeyOf(voice.Actor)).Distinct().Take(MaxActors).ToHashSet();
        return labels.SelectMany(label => Of(label, actors).Select(index => (Index: index, Label: label)))
            .GroupBy(found => found.Index, found => found.Label)
            .ToImmutableSortedDictionary(found => found.Key, found => found.ToImmutableArray(), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Of(TopicLabel label, HashSet<string> actors)
    {
        IEnumerable<string> voices = label.Voices.Where(voice => actors.Contains(KeyOf(voice.Actor)))
            .SelectMany(voice => new[] { OfActor(voice.Actor), OfVoice(voice.Actor, voice.Stance) });
        return voices.Append(OfStance(label.Stance)).Distinct();
    }

    // Letters and digits of any script are safe in a key; whatever else a name has becomes a hyphen.
    private static string KeyOf(string actor)
    {
        var words = string.Concat(FoldedText.Of(actor).Select(c => char.IsLetterOrDigit(c) ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return RowText.Cut(string.Join('-', words), MaxActorKeyUnits)!;
    }
}
