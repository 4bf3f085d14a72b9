using Ingestion.Articles;

namespace Ingestion.Rows;

/// <summary>What a blob's rows were made from; the same version gives the same rows.</summary>
/// <param name="ContentHash">The hash of the blob's bytes; <see langword="null"/> where they could not be read.</param>
/// <param name="ModelVersion">The model that labelled the article; <see langword="null"/> for a rejection.</param>
/// <param name="Rejection">Why there is no article, or <see langword="null"/>.</param>
/// <param name="Corrections">How many of the article's corrections are in the rows; corrections are only ever added.</param>
internal sealed record RowVersion(string? ContentHash, string? ModelVersion, Rejection? Rejection, int Corrections = 0);
