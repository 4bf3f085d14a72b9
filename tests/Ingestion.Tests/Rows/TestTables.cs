using System.Text.RegularExpressions;
using Azure.Core;
using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Queries;
using Ingestion.Rows;
using Ingestion.Tables;
using Ingestion.Testing;

namespace Ingestion.Tests.Rows;

/// <summary>A set of tables of one's own in the assembly's Azurite, and clients to it.</summary>
internal sealed partial class TestTables
{
    private readonly string _connectionString;
    private readonly string _prefix;

    private readonly PartitionSpread _spread;

    private TestTables(AzuriteFixture azurite, PartitionSpread spread)
    {
        _spread = spread;
        _connectionString = azurite.ConnectionString;
        _prefix = azurite.NewName("rows");
        All = Connect(null);
        Writer = new RowWriter(All);
        Store = new ArticleStore(All);
    }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public IngestionTables All { get; }

    public RowWriter Writer { get; }

    public ArticleStore Store { get; }

    public static async Task<TestTables> CreateAsync(AzuriteFixture azurite, PartitionSpread spread = PartitionSpread.None)
    {
        var tables = new TestTables(azurite, spread);
        await tables.All.CreateAsync(Cancellation);
        return tables;
    }

    public IngestionTables Connect(StorageProbe? probe)
    {
        var options = new TableClientOptions();
        if (probe is not null)
        {
            options.AddPolicy(probe, HttpPipelinePosition.PerCall);
        }

        return new IngestionTables(new TableServiceClient(_connectionString, options), _prefix, _spread);
    }

    public Task<WriteOutcome> DeliverAsync(LabelledFile file, int version = 1) => DeliverAsync(Writer, file, version);

    /// <summary>What a worker does with a file.</summary>
    public static async Task<WriteOutcome> DeliverAsync(RowWriter writer, LabelledFile file, int version = 1)
    {
        var receipt = await writer.FindReceiptAsync(file.Id, Cancellation);
        return await writer.WriteAsync(Some.Blob(file.Name, version), file, receipt, Cancellation);
    }

    public static async Task<List<TableEntity>> RowsAsync(TableClient table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: Cancellation))
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>
    /// All rows of all tables with all their properties, a line each; with <paramref name="versions"/> also when each was
    /// written. Counts are left out: which days are to be counted anew tells of all that was written, and not of what stands.
    /// </summary>
    public async Task<string> DumpAsync(bool versions = false)
    {
        var lines = new List<string>();
        foreach (var table in new[] { All.Articles, All.Labels, All.Rejections, All.Receipts, All.Corrections, All.Stories })
        {
            lines.AddRange(from row in await RowsAsync(table)
                           where !row.RowKey.StartsWith("count-", StringComparison.Ordinal)
                           select $"{table.Name[_prefix.Length..]}: " + string.Join("; ",
                               from property in row
                               where versions || property.Key is not ("Timestamp" or "odata.etag")
                               orderby property.Key
                               select $"{property.Key}={Text(property.Value)}"));
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    /// <summary>The rows of one blob, without its name and its story's, so that the rows of two blobs can be compared.</summary>
    public async Task<string> DumpAsync(string blob)
    {
        var id = ArticleId.ForBlob(blob).Value;
        return string.Join('\n',
            from line in (await DumpAsync()).Split('\n')
            where line.Contains(id, StringComparison.Ordinal)
            let unnamed = StoryName().Replace(line, "story").Replace(id, "ID", StringComparison.Ordinal).Replace($"blob={blob};", "blob=NAME;", StringComparison.Ordinal)
            orderby unnamed
            select unnamed);
    }

    [GeneratedRegex("(?<=storyId=|story-)[0-9a-f]{32}")]
    private static partial Regex StoryName();

    private static string Text(object? value) => value switch
    {
        DateTimeOffset time => time.ToString("O"),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        _ => $"{value}",
    };
}
