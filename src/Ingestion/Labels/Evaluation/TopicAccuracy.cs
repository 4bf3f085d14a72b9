namespace Ingestion.Labels.Evaluation;

/// <summary>How well one topic is told.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Accuracy">Counted in articles.</param>
public sealed record TopicAccuracy(string Topic, Accuracy Accuracy);
