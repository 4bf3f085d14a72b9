namespace Ingestion.Labels.Explaining;

/// <summary>A sentence that may show an actor's side.</summary>
/// <param name="Sentence">The sentence, with the cues and frames that the model met in it.</param>
/// <param name="Probability">The probability, 0 to 1, that the actor takes the side there.</param>
public sealed record ExplainedSighting(ExplainedSentence Sentence, double Probability);
