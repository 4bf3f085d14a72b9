using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>The key range, newest first, in which the rows of a time stand.</summary>
internal static class KeyRange
{
    /// <summary>The range's filter; <see langword="null"/> where it can hold nothing.</summary>
    /// <param name="partition">The partition.</param>
    /// <param name="prefix">What the rows' keys begin with, before the time.</param>
    /// <param name="from">The first day, or all.</param>
    /// <param name="to">The day after the last, or all.</param>
    /// <param name="after">The time and id at which to go on, or the beginning.</param>
    /// <param name="inclusive">Whether the row of that time and id is asked for too.</param>
    public static string? NewestFirst(string partition, string prefix, DateOnly? from, DateOnly? to, string? after, bool inclusive)
    {
        if (to == DateOnly.MinValue)
        {
            return null;
        }

        var newest = after is not null ? RowKeys.TimeOf(after) : to?.ToDateTime(TimeOnly.MinValue).AddTicks(-1);
        var oldest = from?.ToDateTime(TimeOnly.MinValue);
        if (newest < oldest)
        {
            return null;
        }

        var bottom = oldest is { } first ? RowKeys.Behind(prefix, first) : RowKeys.Behind(prefix);
        var top = after is not null ? prefix + after : newest is { } last ? prefix + RowKeys.Time(last) : prefix;
        return after is not null && !inclusive
            ? TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {top} and RowKey lt {bottom}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {top} and RowKey lt {bottom}");
    }
}
