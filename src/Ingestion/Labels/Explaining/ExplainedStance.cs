namespace Ingestion.Labels.Explaining;

/// <summary>Why an article has its stance on a topic.</summary>
/// <param name="Stance">The stance.</param>
/// <param name="Probability">The calibrated probability, 0 to 1, of that stance.</param>
/// <param name="Favor">What was heard in support of the proposition.</param>
/// <param name="Against">What was heard against it.</param>
public sealed record ExplainedStance(Stance Stance, double Probability, ExplainedSide Favor, ExplainedSide Against);
