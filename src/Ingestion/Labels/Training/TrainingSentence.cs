namespace Ingestion.Labels.Training;

/// <summary>A sentence as it was split, with the labels of the corpus sentences that it matches.</summary>
/// <param name="Topics">Whether it bears on each topic.</param>
/// <param name="Voices">Who takes a side in it: topic, actor and whether in favour.</param>
internal sealed record TrainingSentence(bool[] Topics, IReadOnlyList<(int Topic, int Actor, bool InFavor)> Voices);
