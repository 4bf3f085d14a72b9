namespace Ingestion.Labels.Training;

/// <summary>How far a training is.</summary>
/// <param name="Step">What is being done, for people.</param>
/// <param name="Done">How many of the steps are done.</param>
/// <param name="Total">How many steps there are.</param>
public sealed record TrainingProgress(string Step, int Done, int Total);
