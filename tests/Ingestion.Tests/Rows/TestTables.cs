using Azure.Core;
using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Queries;
using Ingestion.Rows;
using Ingestion.Tables;
using Ingestion.Testing;

namespace Ingestion.Tests.Rows;

/// <summary>A set of tables of one's own in the assembly's Azurite, and clients to it.</summary>
internal sealed class TestTables
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

    /// <summary>The same tables as a program sees them whose setting is another.</summary>
    public IngestionTables Connect(PartitionSpread spread) => new(new TableServiceClient(_connectionString), _prefix, spread);

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

    public static Task<List<TableEntity>> RowsAsync(TableClient table) => TableDump.RowsAsync(table, Cancellation);

    /// <summary>All rows as <see cref="TableDump"/> shows them; with <paramref name="versions"/> also when each was written.</summary>
    public async Task<string> DumpAsync(bool versions = false) =>
        string.Join('\n', await TableDump.LinesAsync(All, versions, Cancellation));

    /// <summary>The rows of one blob, without its name and its story's, so that the rows of two blobs can be compared.</summary>
    public async Task<string> DumpAsync(string blob)
    {
        var id = ArticleId.ForBlob(blob).Value;
        return string.Join('\n',
            from line in (await DumpAsync()).Split('\n')
            where line.Contains(id, StringComparison.Ordinal)
            let unnamed = TableDump.WithoutStoryNames(line).Replace(id, "ID", StringComparison.Ordinal).Replace($"blob={blob};", "blob=NAME;", StringComparison.Ordinal)
            orderby unnamed
            select unnamed);
    }
}
