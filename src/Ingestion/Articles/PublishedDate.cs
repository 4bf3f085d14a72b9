namespace Ingestion.Articles;

/// <summary>The publication date that a page gives of itself.</summary>
/// <param name="Date">The calendar day as the page writes it, in the page's own time zone.</param>
/// <param name="Time">The time of day as the page writes it, or <see langword="null"/>.</param>
/// <param name="Offset">The zone's distance from UTC (WIB is +7 hours), or <see langword="null"/> where not given.</param>
/// <param name="Basis">Where on the page the date stands.</param>
public sealed record PublishedDate(DateOnly Date, TimeOnly? Time, TimeSpan? Offset, DateBasis Basis);
