namespace Ingestion.Articles.Metadata;

/// <summary>When a page says it was published, counted back from its reader's day: "kemarin", "2 jam lalu".</summary>
/// <param name="Days">How many calendar days back.</param>
/// <param name="Ago">How long ago by the clock; zero where days are counted.</param>
/// <param name="Time">The time of that day, or <see langword="null"/>.</param>
/// <param name="Offset">The distance of the zone from UTC, or <see langword="null"/>.</param>
internal sealed record RelativeDay(int Days, TimeSpan Ago, TimeOnly? Time, TimeSpan? Offset)
{
    // Pages are saved by day, from eight in the morning on: what is no older is of the same day.
    private static readonly TimeSpan LongestWithoutTime = TimeSpan.FromHours(6);

    /// <summary>The date, or <see langword="null"/> where <paramref name="day"/> has no time and the day before it is as likely.</summary>
    /// <param name="day">The reader's day.</param>
    public PublishedDate? CountedFrom(FoundDate day)
    {
        if (day.Time is null && Ago > LongestWithoutTime)
        {
            return null;
        }

        var date = day.Time is { } time ? DateOnly.FromDateTime(day.Date.ToDateTime(time) - Ago) : day.Date;
        return new PublishedDate(date.AddDays(-Days), Time, Offset, DateBasis.RelativeDay);
    }
}
