using System.Collections.Immutable;

namespace Ingestion.Queries;

/// <summary>Who takes which side on what, in how many articles.</summary>
/// <param name="Counts">The counts above zero, by actor, topic and stance.</param>
/// <param name="Cut">Whether there was more to count than one answer may: the newest articles were counted.</param>
public sealed record VoiceCounts(ImmutableArray<VoiceCount> Counts, bool Cut);
