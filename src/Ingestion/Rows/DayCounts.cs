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
    private const string KeyPrefix = "count-";

    /// <summary>The row's key: months count down in it.</summary>
    public static string KeyOf(DateTime time) => KeyPrefix + RowKeys.Month(time);

    /// <summary>The change that notes that a day must be counted anew; all other properties of the row stay.</summary>
    public static TableEntity ToCountAnew(string partition, DateTime time) => new(partition, KeyOf(time))
    {
        [RowProperties.Uncounted] = true,
        [UncountedOf(time.Day)] = true,
    };

    public static string UncountedOf(int day) => string.Create(CultureInfo.InvariantCulture, $"{RowProperties.Uncounted}{day:D2}");
}
