namespace Ingestion.Labels.Evaluation;

/// <summary>Pairs of article and topic whose probability lies in one tenth of the scale, and how often it came true.</summary>
/// <param name="From">The least probability of the bin.</param>
/// <param name="To">Where the next bin begins.</param>
/// <param name="Pairs">How many pairs there are; a bin without any is left out.</param>
/// <param name="Probability">The mean probability that the model gave.</param>
/// <param name="Share">The share of the pairs whose article is about the topic.</param>
public sealed record ReliabilityBin(double From, double To, int Pairs, double Probability, double Share);
