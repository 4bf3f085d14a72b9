namespace Ingestion.Labels.Evaluation;

/// <summary>A measure on a set, with its 95% confidence interval: how far chance in the choice of the articles reaches.</summary>
/// <param name="Value">The measure on the set as it is.</param>
/// <param name="Low">One set in forty would give less.</param>
/// <param name="High">One set in forty would give more.</param>
public sealed record Estimate(double Value, double Low, double High);
