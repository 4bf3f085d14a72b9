using Ingestion.Labels;

namespace Ingestion.Queries;

/// <summary>A topic that an article gains or loses, or on which its stance turns.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Before">The stance before; <see langword="null"/> where the article was not about the topic.</param>
/// <param name="After">The stance after; <see langword="null"/> where the article is not about the topic any more.</param>
public sealed record LabelChange(string Topic, Stance? Before, Stance? After);
