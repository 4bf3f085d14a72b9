using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>The tables that Ingestion keeps; <c>docs/tables.md</c> describes their rows. Immutable and thread-safe.</summary>
public sealed class IngestionTables
{
    /// <summary>Names the tables; nothing is asked of the service.</summary>
    /// <param name="service">The account.</param>
    /// <param name="prefix">What the tables' names begin with, so that several sets fit in one account: a letter, then letters and digits; empty for none.</param>
    /// <param name="spread">Over how many partitions a topic's rows are spread.</param>
    public IngestionTables(TableServiceClient service, string prefix = "", PartitionSpread spread = PartitionSpread.None)
    {
        ArgumentNullException.ThrowIfNull(service);
        Spread = spread;
        Articles = service.GetTableClient($"{prefix}articles");
        Labels = service.GetTableClient($"{prefix}labels");
        Rejections = service.GetTableClient($"{prefix}rejections");
        Receipts = service.GetTableClient($"{prefix}receipts");
        Corrections = service.GetTableClient($"{prefix}corrections");
        Stories = service.GetTableClient($"{prefix}stories");
        Words = service.GetTableClient($"{prefix}words");
    }

    /// <summary>One row an article, with its text.</summary>
    public TableClient Articles { get; }

    /// <summary>One row an article and topic, and one an article under <c>all</c>, each with copies under its indexes; and their counts.</summary>
    public TableClient Labels { get; }

    /// <summary>One row for each blob that became no article.</summary>
    public TableClient Rejections { get; }

    /// <summary>One row a blob: which version was read and which rows came of it; and the articles that are being changed.</summary>
    public TableClient Receipts { get; }

    /// <summary>One row for each word of a person on an article's labels.</summary>
    public TableClient Corrections { get; }

    /// <summary>What articles are found by that tell one story: a few rows an article.</summary>
    public TableClient Stories { get; }

    /// <summary>What articles are found by that have a word: a row for each word of an article, and lists of them.</summary>
    public TableClient Words { get; }

    /// <summary>Over how many partitions a topic's rows are spread.</summary>
    public PartitionSpread Spread { get; }

    /// <summary>Creates the tables that do not exist.</summary>
    public Task CreateAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(
            Articles.CreateIfNotExistsAsync(cancellationToken),
            Labels.CreateIfNotExistsAsync(cancellationToken),
            Rejections.CreateIfNotExistsAsync(cancellationToken),
            Receipts.CreateIfNotExistsAsync(cancellationToken),
            Corrections.CreateIfNotExistsAsync(cancellationToken),
            Stories.CreateIfNotExistsAsync(cancellationToken),
            Words.CreateIfNotExistsAsync(cancellationToken));

    internal TableClient Of(RowTable table) => table switch
    {
        RowTable.Articles => Articles,
        RowTable.Labels => Labels,
        RowTable.Rejections => Rejections,
        RowTable.Stories => Stories,
        RowTable.Words => Words,
        _ => throw new ArgumentOutOfRangeException(nameof(table), table, "No table holds rows of this kind."),
    };
}
