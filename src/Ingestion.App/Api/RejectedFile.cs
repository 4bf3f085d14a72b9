using Ingestion.Articles;

namespace Ingestion.App.Api;

/// <summary>A file that cannot become an article, and why.</summary>
public sealed record RejectedFile(string File, Rejection Rejected);
