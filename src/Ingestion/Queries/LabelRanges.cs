using System.Collections.Immutable;
using Ingestion.Labels;
using Ingestion.Rows;

namespace Ingestion.Queries;

/// <summary>Where the rows stand that a filter may take: partitions, and in each of them the narrowest indexes that it names.</summary>
/// <param name="Partitions">The partitions of the topics.</param>
/// <param name="Prefixes">What the keys of the indexes' rows begin with.</param>
/// <param name="Sifts">Whether many of the rows may be read for nothing: the ranges hold what the filter does not take.</param>
internal sealed record LabelRanges(ImmutableArray<string> Partitions, ImmutableArray<string> Prefixes, bool Sifts)
{
    // Each range costs a request. A question of more names is answered from wider ranges, of which there are fewer.
    private const int MaxRanges = 20;

    private static readonly int StanceCount = Enum.GetValues<Stance>().Length;

    public static LabelRanges Of(ClassificationFilter filter, PartitionSpread spread)
    {
        ImmutableArray<string> topics = filter.Topics.IsEmpty ? [RowKeys.AllTopics] : filter.Topics;
        var indexes = IndexesOf(filter).FirstOrDefault(indexes => indexes.Length * topics.Length <= MaxRanges, [LabelIndexes.None]);
        var isNarrow = indexes is not [LabelIndexes.None];
        return new LabelRanges(
            [.. topics.SelectMany(topic => RowKeys.LabelPartitions(topic, spread))],
            [.. indexes.Select(RowKeys.IndexPrefix)],
            (!filter.ActorKeys.IsEmpty && !isNarrow)
                || (filter.Topics.IsEmpty && (filter.MinScore is not null || (!filter.Stances.IsEmpty && !isNarrow))));
    }

    // The narrowest first.
    private static IEnumerable<ImmutableArray<string>> IndexesOf(ClassificationFilter filter)
    {
        if (!filter.ActorKeys.IsEmpty)
        {
            if (!filter.Stances.IsEmpty)
            {
                // An actor that takes no side has no voice.
                yield return
                [
                    .. from actor in filter.ActorKeys
                       from stance in filter.Stances
                       where stance is Stance.Favor or Stance.Against
                       select LabelIndexes.OfVoice(actor, stance),
                ];
            }

            yield return [.. filter.ActorKeys.Select(LabelIndexes.OfActor)];
        }
        else if (filter.Stances.Length is > 0 && filter.Stances.Length < StanceCount)
        {
            yield return [.. filter.Stances.Select(LabelIndexes.OfStance)];
        }
    }
}
