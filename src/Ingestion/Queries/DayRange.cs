namespace Ingestion.Queries;

/// <summary>Days that follow one another.</summary>
/// <param name="First">The oldest.</param>
/// <param name="Last">The newest.</param>
internal readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    // A range is a request and more; the rows of a few days between cost less.
    private const int MaxGap = 7;

    public bool Holds(DateOnly day) => First <= day && day <= Last;

    /// <summary>Ranges that hold all of the days, newest first, and few days besides.</summary>
    public static IReadOnlyList<DayRange> Around(IEnumerable<DateOnly> days)
    {
        var ranges = new List<DayRange>();
        foreach (var day in days.Distinct().OrderDescending())
        {
            if (ranges is [.., var last] && last.First.DayNumber - day.DayNumber <= MaxGap)
            {
                ranges[^1] = last with { First = day };
            }
            else
            {
                ranges.Add(new DayRange(day, day));
            }
        }

        return ranges;
    }
}
