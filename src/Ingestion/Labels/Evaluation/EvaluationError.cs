namespace Ingestion.Labels.Evaluation;

/// <summary>A difference between an article's labels and what reading and the model made of it.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Field">
/// <c>title</c>, <c>published</c>, <c>source</c>, <c>agency</c>, <c>language</c>, <c>noise</c>, <c>topic</c>, <c>stance</c>,
/// <c>voice</c>, or <c>rejected</c> for a file that gave no article.
/// </param>
/// <param name="Expected">What the labels say; <see langword="null"/> where they say nothing.</param>
/// <param name="Found">What was found; <see langword="null"/> where nothing was.</param>
/// <param name="Basis">What it was found by: the basis of a date, the kind of noise; <see langword="null"/> where that is not told.</param>
public sealed record EvaluationError(string Article, string Field, string? Expected, string? Found, string? Basis = null);
