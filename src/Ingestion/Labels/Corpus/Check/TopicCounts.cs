using System.Collections.Immutable;

namespace Ingestion.Labels.Corpus.Check;

/// <summary>How many articles a corpus has on a topic.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Stances">Articles by stance.</param>
public sealed record TopicCounts(string Topic, ImmutableSortedDictionary<Stance, int> Stances)
{
    /// <summary>Articles with any stance.</summary>
    public int Articles => Stances.Values.Sum();
}
