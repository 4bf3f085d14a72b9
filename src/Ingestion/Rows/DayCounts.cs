using System.Globalization;
using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>The row that holds how many items a partition has on each day of a month, beside the rows that it counts.</summary>
/// <remarks>
/// Whoever changes a row notes its day here in the same transaction, so a day's counts are either right or known not to be.
/// Whoever counts replaces the version of this row that stood there before the counting began.
/// </remarks>
internal static class DayCounts
{
    private const string Index = "count";

    // Every month's key lies between.
    private const string KeyPrefix = $"{Index}-";
    private const string Behind = $"{Index}.";

    private const int MostDays = 31;

    /// <summary>The row's key: months count down in it.</summary>
    public static string KeyOf(DateTime time) => KeyPrefix + RowKeys.Month(time);

    public static bool IsKey(string rowKey) => rowKey.StartsWith(KeyPrefix, StringComparison.Ordinal);

    /// <summary>The first day of the row's month.</summary>
    public static DateOnly MonthOf(TableEntity row) => RowKeys.ReadMonth(row.RowKey.AsSpan(KeyPrefix.Length));

    /// <summary>The range of a partition's counts from the month of the first day to that of the last; all where there is none.</summary>
    public static string Range(string partition, DateOnly? first, DateOnly? last)
    {
        var top = last is { } newest ? KeyOf(newest.ToDateTime(TimeOnly.MinValue)) : KeyPrefix;
        var bottom = first is { } oldest ? KeyOf(oldest.ToDateTime(TimeOnly.MinValue)) : Behind;
        return TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {top} and RowKey le {bottom}");
    }

    /// <summary>The range of those counts that are out of date.</summary>
    public static string UncountedRange(string partition) =>
        $"{Range(partition, first: null, last: null)} and {TableClient.CreateQueryFilter($"uncounted eq {true}")}";

    /// <summary>The change that notes that a day must be counted anew; all other properties of the row stay.</summary>
    public static TableEntity ToCountAnew(string partition, DateTime time) => new(partition, KeyOf(time))
    {
        [RowProperties.Uncounted] = true,
        [NameOf(time.Day)] = true,
    };

    /// <summary>The days that changed since they were counted.</summary>
    public static IEnumerable<DateOnly> UncountedDaysOf(TableEntity row) =>
        Enumerable.Range(0, MostDays).Where(day => row.GetBoolean(NameOf(day + 1)) is true).Select(MonthOf(row).AddDays);

    /// <summary>The names under which <see cref="UncountedDaysOf"/> finds the days.</summary>
    public static IEnumerable<string> UncountedNames => Enumerable.Range(1, MostDays).Select(NameOf);

    private static string NameOf(int day) => string.Create(CultureInfo.InvariantCulture, $"{RowProperties.Uncounted}{day:D2}");
}
