using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>The key ranges, newest first, in which the rows of a time stand.</summary>
/// <remarks>
/// One range over the months would do, but the service would walk through all of the newest month to reach a place in its
/// middle. So the first and the last month are ranges of their own where they are not asked for whole.
/// </remarks>
internal static class KeyRanges
{
    // Below and above every month as keys write it.
    private const string FirstMonth = "000000";
    private const string LastMonth = "999999";

    /// <summary>The filters of the ranges.</summary>
    /// <param name="prefix">What the partitions' keys begin with, before the month.</param>
    /// <param name="from">The first day, or all.</param>
    /// <param name="to">The day after the last, or all.</param>
    /// <param name="after">The row key at which to go on, or the beginning.</param>
    /// <param name="inclusive">Whether the row of that key is asked for too.</param>
    public static IEnumerable<string> NewestFirst(string prefix, DateOnly? from, DateOnly? to, string? after, bool inclusive)
    {
        if (to == DateOnly.MinValue)
        {
            yield break;
        }

        var newest = after is not null ? RowKeys.TimeOf(after) : to?.ToDateTime(TimeOnly.MinValue).AddTicks(-1);
        var oldest = from?.ToDateTime(TimeOnly.MinValue);
        if (newest < oldest)
        {
            yield break;
        }

        // A day that begins a month bounds nothing within that month: the month's partition does.
        var top = after is not null ? After(after, inclusive) : to is { Day: > 1 } ? After(RowKeys.Time(newest!.Value), inclusive: true) : null;
        var bottom = from is { Day: > 1 } ? TableClient.CreateQueryFilter($"RowKey lt {RowKeys.Behind(oldest!.Value)}") : null;
        var first = prefix + (newest is { } latest ? RowKeys.Month(latest) : FirstMonth);
        var last = prefix + (oldest is { } earliest ? RowKeys.Month(earliest) : LastMonth);
        if (first == last)
        {
            yield return And(TableClient.CreateQueryFilter($"PartitionKey eq {first}"), top, bottom);
            yield break;
        }

        if (top is not null)
        {
            yield return And(TableClient.CreateQueryFilter($"PartitionKey eq {first}"), top);
        }

        yield return And(
            top is null ? TableClient.CreateQueryFilter($"PartitionKey ge {first}") : TableClient.CreateQueryFilter($"PartitionKey gt {first}"),
            bottom is null ? TableClient.CreateQueryFilter($"PartitionKey le {last}") : TableClient.CreateQueryFilter($"PartitionKey lt {last}"));
        if (bottom is not null)
        {
            yield return And(TableClient.CreateQueryFilter($"PartitionKey eq {last}"), bottom);
        }
    }

    private static string After(string rowKey, bool inclusive) =>
        inclusive ? TableClient.CreateQueryFilter($"RowKey ge {rowKey}") : TableClient.CreateQueryFilter($"RowKey gt {rowKey}");

    private static string And(params IEnumerable<string?> filters) => string.Join(" and ", filters.Where(filter => filter is not null));
}
