using System.Collections.Immutable;
using Ingestion.Articles;

namespace Ingestion.Labels.Explaining;

/// <summary>What made the labels of an article.</summary>
/// <param name="Article">The article.</param>
/// <param name="ModelVersion">The short hash of the model file.</param>
/// <param name="Topics">The topics that it may be about, given or not, the likeliest first; empty where it is about none.</param>
public sealed record Explanation(Article Article, string ModelVersion, ImmutableArray<ExplainedTopic> Topics);
