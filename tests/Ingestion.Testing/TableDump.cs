using System.Text.RegularExpressions;
using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.Testing;

/// <summary>Shows what Ingestion's tables hold, so that it can be compared.</summary>
public static partial class TableDump
{
    /// <summary>All rows of a table.</summary>
    public static async Task<List<TableEntity>> RowsAsync(TableClient table, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(table);
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>
    /// All rows of all tables with all their properties, a line each in ordinal order. Counts are left out: which days are
    /// to be counted anew tells of all that was written, and not of what stands.
    /// </summary>
    /// <param name="tables">The tables.</param>
    /// <param name="versions">Whether to tell when each row was written, too.</param>
    /// <param name="cancellationToken">Ends the reading between two pages.</param>
    public static async Task<IReadOnlyList<string>> LinesAsync(IngestionTables tables, bool versions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var lines = new List<string>();
        foreach (var (name, table) in new[]
        {
            ("articles", tables.Articles), ("labels", tables.Labels), ("rejections", tables.Rejections),
            ("receipts", tables.Receipts), ("corrections", tables.Corrections), ("stories", tables.Stories), ("words", tables.Words),
        })
        {
            lines.AddRange(from row in await RowsAsync(table, cancellationToken)
                           where !row.RowKey.StartsWith("count-", StringComparison.Ordinal)
                           select $"{name}: " + string.Join("; ",
                               from property in row
                               where versions || property.Key is not ("Timestamp" or "odata.etag")
                               orderby property.Key
                               select $"{property.Key}={Text(property.Value)}"));
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>A line without the names of stories: which article a story is named after depends on which came first.</summary>
    public static string WithoutStoryNames(string line) => StoryName().Replace(line, "story");

    [GeneratedRegex("(?<=storyId=|story-)[0-9a-f]{32}")]
    private static partial Regex StoryName();

    private static string Text(object? value) => value switch
    {
        DateTimeOffset time => time.ToString("O"),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        _ => $"{value}",
    };
}
