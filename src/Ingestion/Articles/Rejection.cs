namespace Ingestion.Articles;

/// <summary>Why a file cannot become an article.</summary>
/// <param name="Reason">The kind of reason.</param>
/// <param name="Message">A sentence for a person: what was met and, for a bound, its number. Holds nothing of the text.</param>
public sealed record Rejection(RejectionReason Reason, string Message);
