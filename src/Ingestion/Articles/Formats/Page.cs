using Ingestion.Articles.Metadata;

namespace Ingestion.Articles.Formats;

/// <summary>What every format becomes: lines in page order, and the page's claims.</summary>
internal sealed record Page(IReadOnlyList<PageLine> Lines, PageClaims Claims);
