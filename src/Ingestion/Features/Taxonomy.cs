using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Ingestion.Features;

/// <summary>The topics that articles are labelled with and the actors whose voices are heard; immutable.</summary>
/// <remarks>
/// A taxonomy is data: with another one, and articles labelled by it, a model for another field is trained without a
/// change to the code. The file is JSON:
/// <code>
/// {
///   "name": "…",
///   "topics": [{ "id": "…", "name": { "en": "…" }, "proposition": { "en": "…" } }],
///   "actors": [{ "name": "…", "aliases": { "en": ["…"] }, "people": ["…"] }],
///   "lookalikes": { "en": ["…"] }
/// }
/// </code>
/// </remarks>
public sealed class Taxonomy
{
    /// <summary>The most topics: every topic has columns in the model file, whose size is bounded.</summary>
    public const int MaxTopics = 100;

    /// <summary>The most letters of a topic's id, which stands in the keys of rows.</summary>
    public const int MaxTopicIdLength = 64;

    /// <summary>What questions and tables call all topics together; no topic's id.</summary>
    public const string AllTopics = "all";

    /// <summary>The actor that stands for the article's own words; no taxonomy lists it.</summary>
    public const string Author = "author";

    internal Taxonomy(
        string name,
        ImmutableArray<Topic> topics,
        ImmutableArray<Actor> actors,
        ImmutableSortedDictionary<string, ImmutableArray<string>> lookalikes)
    {
        Name = name;
        Topics = topics;
        Actors = actors;
        Lookalikes = lookalikes;
    }

    /// <summary>The field that the taxonomy covers, for people.</summary>
    public string Name { get; }

    /// <summary>The topics, in the order of the file; at least one.</summary>
    public ImmutableArray<Topic> Topics { get; }

    /// <summary>The actors, in the order of the file; may be empty.</summary>
    public ImmutableArray<Actor> Actors { get; }

    /// <summary>Phrases that hold an alias and name no actor, by language (ISO 639-1): "South China Sea"; may be empty.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Lookalikes { get; }

    /// <summary>The place of the topic with this id in <see cref="Topics"/>, or -1.</summary>
    public int IndexOfTopic(string id)
    {
        for (var i = 0; i < Topics.Length; i++)
        {
            if (Topics[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Reads a taxonomy file.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="taxonomy">The taxonomy, or <see langword="null"/> where there are problems.</param>
    /// <param name="problems">What is wrong with the file, every problem a sentence that names its place.</param>
    public static bool TryParse(
        string json,
        [NotNullWhen(true)] out Taxonomy? taxonomy,
        out ImmutableArray<string> problems) =>
        TaxonomyFile.TryParse(json, out taxonomy, out problems);

    /// <summary>Reads a taxonomy file that is known to be good.</summary>
    /// <exception cref="FormatException">The file is not a taxonomy; the message lists every problem.</exception>
    public static Taxonomy Parse(string json) =>
        TryParse(json, out var taxonomy, out var problems)
            ? taxonomy
            : throw new FormatException($"This is no taxonomy. {string.Join(' ', problems)}");

    /// <summary>The taxonomy as a file, which <see cref="Parse"/> reads back.</summary>
    public string ToJson() => TaxonomyFile.ToJson(this);
}
