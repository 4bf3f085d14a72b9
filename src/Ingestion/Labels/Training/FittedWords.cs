namespace Ingestion.Labels.Training;

/// <summary>Word models as they were fitted: a row for each feature, a column and a bias for each model.</summary>
internal sealed record FittedWords(WeightTable Table, float[] Biases);
