namespace Ingestion.Features.Stemming;

/// <summary>An English ending and what stands in its place in the stem.</summary>
internal readonly record struct SuffixRule(string Suffix, string Replacement);
