using System.Collections.Immutable;
using Ingestion.Rows;
using Ingestion.Rows.Search;
using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>Key ranges of one table whose rows stand in the order of time and article, and are taken together as one list.</summary>
/// <param name="Table">The table.</param>
/// <param name="Places">Each range's partition, and what its row keys begin with.</param>
/// <param name="Compared">What the service compares besides the keys: the end of a filter, or nothing.</param>
/// <param name="From">The first day, or all.</param>
/// <param name="To">The day after the last, or all.</param>
/// <param name="Properties">The properties to read; all when null.</param>
/// <param name="Sifts">Whether many of the rows may be read for nothing.</param>
internal sealed record RowRanges(
    TableClient Table,
    ImmutableArray<(string Partition, string Prefix)> Places,
    string Compared,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<string>? Properties,
    bool Sifts)
{
    private static readonly ImmutableArray<string> WordProperties = ["PartitionKey", "RowKey", RowProperties.Version];

    /// <summary>The label rows that a filter may take, its words aside.</summary>
    public static RowRanges OfLabels(IngestionTables tables, ClassificationFilter filter, IReadOnlyList<string>? properties)
    {
        var ranges = LabelRanges.Of(filter, tables.Spread);
        return new RowRanges(
            tables.Labels,
            [.. from partition in ranges.Partitions from prefix in ranges.Prefixes select (partition, prefix)],
            RowFilter.Of(filter),
            filter.From,
            filter.To,
            properties,
            ranges.Sifts);
    }

    /// <summary>The rows of a word in any of its forms.</summary>
    public static RowRanges OfWord(IngestionTables tables, string word, ClassificationFilter filter) => new(
        tables.Words,
        [
            .. from stem in SearchWords.StemsOf(word)
               from partition in WordKeys.PartitionsOf(stem, tables.Spread)
               select (partition, RowKeys.IndexPrefix(WordKeys.IndexOf(stem))),
        ],
        "",
        filter.From,
        filter.To,
        WordProperties,
        Sifts: false);

    /// <summary>The rows from a place on, or from the beginning.</summary>
    /// <param name="after">The time and id at which to go on.</param>
    /// <param name="inclusive">Whether the rows of that place are asked for too.</param>
    public RowWalk Open(string? after, bool inclusive) => new(this, after, inclusive);

    /// <summary>The stream of one range from a place on.</summary>
    public RowStream Open((string Partition, string Prefix) range, string? after, bool inclusive)
    {
        var keys = KeyRange.NewestFirst(range.Partition, range.Prefix, From, To, after, inclusive);
        return new RowStream(Table, keys is null ? null : keys + Compared, Properties);
    }

    /// <summary>The rows of one place, each asked for by its key; what is compared besides keys is not.</summary>
    public async Task<IReadOnlyList<TableEntity>> FindAsync(string place, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(Places.Where(range => RowKeys.MayHold(range.Partition, place)).Select(range =>
            Table.GetEntityIfExistsAsync<TableEntity>(range.Partition, range.Prefix + place, Properties, cancellationToken)));
        return [.. found.Where(row => row.HasValue).Select(row => row.Value!)];
    }
}
