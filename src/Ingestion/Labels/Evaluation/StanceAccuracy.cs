namespace Ingestion.Labels.Evaluation;

/// <summary>How well stances are told over a set of labelled topics.</summary>
/// <param name="Accuracy">The share of the topics whose stance is right.</param>
/// <param name="MacroF1">The mean of the F1 of the stances that occur.</param>
/// <param name="Support">How many topics there are.</param>
public sealed record StanceAccuracy(double Accuracy, double MacroF1, int Support);
