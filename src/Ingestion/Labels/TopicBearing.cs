namespace Ingestion.Labels;

/// <summary>How much an article and each of its sentences bear on a topic.</summary>
/// <param name="Topic">The topic's place in the taxonomy.</param>
/// <param name="Probability">The probability that the article is about it.</param>
/// <param name="Sentences">The probability, for each sentence, that it bears on it.</param>
internal sealed record TopicBearing(int Topic, double Probability, double[] Sentences);
