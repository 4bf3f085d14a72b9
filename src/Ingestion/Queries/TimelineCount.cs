namespace Ingestion.Queries;

/// <summary>How many items an interval has of one kind.</summary>
/// <param name="Start">The interval's first day.</param>
/// <param name="Value">The topic, stance, source or language; <see langword="null"/> for items that have none.</param>
/// <param name="Count">How many items.</param>
public sealed record TimelineCount(DateOnly Start, string? Value, int Count);
