using System.Collections.Immutable;

namespace Ingestion.Queries;

/// <summary>Counts of classifications over time.</summary>
/// <param name="Interval">The span of each count.</param>
/// <param name="By">What the counts are told apart by.</param>
/// <param name="Counts">The counts above zero, oldest first, then by value.</param>
/// <param name="Cut">Whether there was more to count than one answer may: the newest were counted, and the oldest interval may lack some.</param>
public sealed record Timeline(TimelineInterval Interval, TimelineDimension By, ImmutableArray<TimelineCount> Counts, bool Cut);
