using System.Collections.Immutable;

namespace Ingestion.Queries;

/// <summary>A page of the rejections.</summary>
/// <param name="Items">The rejections, newest first.</param>
/// <param name="Continuation">What to ask with for the next page; <see langword="null"/> after the last.</param>
public sealed record RejectionPage(ImmutableArray<RejectionItem> Items, string? Continuation);
