namespace Ingestion.App.Api.Formats;

/// <summary>A part of an answer that is written at once.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Rows">The rows in their order.</param>
/// <param name="Continuation">What the next page is asked for with; <see langword="null"/> after the last, or where all pages become one answer.</param>
public sealed record AnswerPage<T>(IReadOnlyList<T> Rows, string? Continuation);
