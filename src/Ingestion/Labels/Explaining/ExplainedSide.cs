namespace Ingestion.Labels.Explaining;

/// <summary>How strongly one side of a topic was heard.</summary>
/// <param name="Voices">The probability, 0 to 1, that the actor heard best on this side takes it; 0 where none was heard.</param>
/// <param name="Words">The probability, 0 to 1, by the words of all sentences, that anyone at all takes it.</param>
public sealed record ExplainedSide(double Voices, double Words);
