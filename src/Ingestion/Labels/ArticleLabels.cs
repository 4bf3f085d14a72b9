using System.Collections.Immutable;

namespace Ingestion.Labels;

/// <summary>The labels that one version of the model gives an article.</summary>
/// <param name="ModelVersion">The short hash of the model file.</param>
/// <param name="Topics">The article's topics, the surest first; empty where it is about none.</param>
public sealed record ArticleLabels(string ModelVersion, ImmutableArray<TopicLabel> Topics);
