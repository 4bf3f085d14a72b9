namespace Ingestion.Articles.Metadata;

/// <summary>A calendar date found in a text, with the time and zone that follow it.</summary>
/// <param name="Date">The day as written.</param>
/// <param name="Time">The time of day, or <see langword="null"/>.</param>
/// <param name="Offset">The distance of the zone from UTC, or <see langword="null"/>.</param>
/// <param name="Start">Where it begins; a weekday before it belongs to it.</param>
/// <param name="Length">How long it is, time and zone included.</param>
/// <param name="MayBeSwapped">It is numeric and day and month could be the other way round.</param>
internal sealed record FoundDate(DateOnly Date, TimeOnly? Time, TimeSpan? Offset, int Start, int Length, bool MayBeSwapped)
{
    public int End => Start + Length;

    public PublishedDate ToPublished(DateBasis basis) => new(Date, Time, Offset, basis);
}
