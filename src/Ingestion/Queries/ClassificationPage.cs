using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Ingestion.Queries;

/// <summary>A page of an answer.</summary>
/// <param name="Items">The items, newest first; fewer than asked for, even none, where much had to be looked through.</param>
/// <param name="Continuation">What to ask with for the next page; <see langword="null"/> after the last.</param>
/// <param name="RowsRead">How many rows were read for the page.</param>
public sealed record ClassificationPage(
    ImmutableArray<ClassificationItem> Items,
    string? Continuation,
    [property: JsonIgnore] int RowsRead);
