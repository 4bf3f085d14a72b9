namespace Ingestion.Labels.Evaluation;

/// <summary>The shares of articles whose metadata are exactly as labelled, an absent one included.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Published">The day of publication.</param>
/// <param name="Source">The outlet.</param>
/// <param name="Agency">The agency.</param>
/// <param name="Language">The language.</param>
public sealed record MetadataAccuracy(double Title, double Published, double Source, double Agency, double Language);
