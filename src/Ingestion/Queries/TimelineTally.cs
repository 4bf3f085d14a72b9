using System.Collections.Immutable;

namespace Ingestion.Queries;

/// <summary>Adds up what a timeline shows.</summary>
internal sealed class TimelineTally(TimelineInterval interval)
{
    private readonly Dictionary<(DateOnly Start, string? Value), int> _counts = [];

    public void Add(DateOnly day, string? value, int count)
    {
        var kind = (StartOf(day), value);
        _counts[kind] = _counts.GetValueOrDefault(kind) + count;
    }

    /// <summary>The counts, oldest first, then by value.</summary>
    public ImmutableArray<TimelineCount> ToCounts() =>
    [
        .. _counts.Select(count => new TimelineCount(count.Key.Start, count.Key.Value, count.Value))
            .OrderBy(count => count.Start).ThenBy(count => count.Value, StringComparer.Ordinal),
    ];

    private DateOnly StartOf(DateOnly day) => interval switch
    {
        TimelineInterval.Day => day,
        TimelineInterval.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        TimelineInterval.Month => new DateOnly(day.Year, day.Month, 1),
        var other => throw new InvalidOperationException($"Interval {other} has no first day."),
    };
}
