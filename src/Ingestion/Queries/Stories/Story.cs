using System.Collections.Immutable;

namespace Ingestion.Queries.Stories;

/// <summary>A story: the articles that tell it in the same words, or in most of them.</summary>
/// <param name="StoryId">The story's id.</param>
/// <param name="Count">How many articles tell it.</param>
/// <param name="Source">Who published it first, or <see langword="null"/> where that page names nobody.</param>
/// <param name="Items">The articles and their topics, the first that was published first.</param>
public sealed record Story(string StoryId, int Count, string? Source, ImmutableArray<ClassificationItem> Items)
{
    /// <summary>The most articles of a story that are given, one page of the service: the newest. No wire copy is printed so often.</summary>
    public const int MaxArticles = 1_000;
}
