using System.Collections.Immutable;
using System.Text.Json;
using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>How many items a partition has on each day of a month, told apart by each dimension, as <see cref="DayCounts"/> holds it.</summary>
internal sealed class MonthCounts
{
    // 250 KiB, so that four dimensions fit in a row: sixty sources a day. A dimension of more is not kept.
    private const int MaxUnits = 100_000;

    private const int MaxParts = 1 + MaxUnits / RowText.PropertyUnits;

    private static readonly ImmutableArray<TimelineDimension> Dimensions = [.. Enum.GetValues<TimelineDimension>()];

    private readonly TableEntity _row;

    // Null where a dimension is not kept, or the month was never counted.
    private readonly Dictionary<TimelineDimension, SortedDictionary<int, SortedDictionary<string, int>>?> _counts = [];

    private MonthCounts(TableEntity row, IEnumerable<TimelineDimension> dimensions)
    {
        _row = row;
        Month = DayCounts.MonthOf(row);
        foreach (var dimension in dimensions)
        {
            var json = RowText.Read(row, NameOf(dimension));
            _counts[dimension] = json.Length == 0 ? null : JsonSerializer.Deserialize(json, RowJson.Short.DayCounts);
        }
    }

    /// <summary>The first day.</summary>
    public DateOnly Month { get; }

    /// <summary>The days whose counts are out of date.</summary>
    public IEnumerable<DateOnly> UncountedDays => DayCounts.UncountedDaysOf(_row);

    public static MonthCounts Read(TableEntity row) => new(row, Dimensions);

    public static MonthCounts Read(TableEntity row, TimelineDimension dimension) => new(row, [dimension]);

    /// <summary>The properties that tell of one dimension.</summary>
    public static IReadOnlyList<string> PropertiesOf(TimelineDimension dimension) =>
        ["PartitionKey", "RowKey", .. DayCounts.UncountedNames, .. Enumerable.Range(0, MaxParts).Select(part => $"{NameOf(dimension)}{part}")];

    /// <summary>The counts of a dimension by day and value; <see langword="null"/> where they are not kept.</summary>
    public IEnumerable<(DateOnly Day, string? Value, int Count)>? Of(TimelineDimension dimension) =>
        _counts[dimension] is not { } days
            ? null
            : from day in days
              from count in day.Value
              select (Month.AddDays(day.Key - 1), count.Key.Length == 0 ? null : count.Key, count.Value);

    /// <summary>Puts the counts of a day's items in place of those that are there.</summary>
    public void Replace(DateOnly day, IReadOnlyCollection<ClassificationItem> items)
    {
        if (_counts.Values.All(counts => counts is null))
        {
            foreach (var dimension in Dimensions)
            {
                _counts[dimension] = [];
            }
        }

        foreach (var (dimension, days) in _counts)
        {
            days?.Remove(day.Day);
            if (days is not null && items.Count > 0)
            {
                days[day.Day] = new SortedDictionary<string, int>(
                    items.GroupBy(item => dimension.ValueOf(item) ?? "").ToDictionary(value => value.Key, value => value.Count()),
                    StringComparer.Ordinal);
            }
        }
    }

    /// <summary>The row with these counts, all of which are up to date.</summary>
    public TableEntity ToRow()
    {
        var row = new TableEntity(_row.PartitionKey, _row.RowKey);
        foreach (var dimension in Dimensions)
        {
            if (_counts[dimension] is { } days && JsonSerializer.Serialize(days, RowJson.Short.DayCounts) is { Length: <= MaxUnits } json)
            {
                RowText.Write(row, NameOf(dimension), json);
            }
        }

        return row;
    }

    private static string NameOf(TimelineDimension dimension) => $"{WireName.Of(dimension)}Counts";
}
