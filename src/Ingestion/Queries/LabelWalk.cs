using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>Walks through the label rows that a filter may take, newest first: several ranges in one order.</summary>
internal sealed class LabelWalk
{
    // Of several ranges one may have all rows that are wanted; a page of fewer costs the service as much as one of these.
    private const int SharedPageSize = 10;

    // Where items are looked at one by one, most rows may be read for nothing, and single pages of few would be slow.
    private const int SiftPageSize = 250;

    private readonly List<Range> _ranges;
    private readonly bool _sifts;

    /// <param name="tables">The tables.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="after">Where to go on, or the beginning.</param>
    /// <param name="properties">The properties to read; all when null.</param>
    public LabelWalk(IngestionTables tables, ClassificationFilter filter, Position? after, IReadOnlyList<string>? properties = null)
    {
        var ranges = LabelRanges.Of(filter, tables.Spread);
        _sifts = ranges.Sifts;
        var compared = RowFilter.Of(filter);
        var inclusive = after is { Topic: not Position.WholeRow };
        _ranges =
        [
            .. from partition in ranges.Partitions
               from prefix in ranges.Prefixes
               let range = KeyRange.NewestFirst(partition, prefix, filter.From, filter.To, after?.RowKey, inclusive)
               where range is not null
               select new Range(new RowStream(tables.Labels, range + compared, properties)),
        ];
    }

    public int RowsRead => _ranges.Sum(range => range.Rows.RowsRead);

    /// <summary>Whether a row may follow those that were taken. False is certain, true is not.</summary>
    public bool MayHaveMore => _ranges.Any(range => range.Head is not null || range.Rows.MayHaveMore);

    /// <summary>The next article's rows, one of each range that has it; none at the end.</summary>
    /// <param name="wanted">How many items are likely to be taken from here on: no page is larger without need.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<IReadOnlyList<TableEntity>> NextAsync(int wanted, CancellationToken cancellationToken)
    {
        var pageSize = PageSize(wanted);
        await Task.WhenAll(_ranges.Where(range => range.Head is null)
            .Select(async range => range.Head = await range.Rows.NextAsync(pageSize, cancellationToken)));

        var next = _ranges.Where(range => range.Head is not null).Select(range => range.Place).Min(StringComparer.Ordinal);
        var rows = new List<TableEntity>();
        foreach (var range in _ranges.Where(range => range.Head is not null && range.Place == next))
        {
            rows.Add(range.Head!);
            range.Head = null;
        }

        return rows;
    }

    private int PageSize(int wanted) =>
        _sifts ? Math.Max(wanted, SiftPageSize)
        : _ranges.Count <= 1 ? wanted
        : Math.Max((wanted + _ranges.Count - 1) / _ranges.Count, Math.Min(wanted, SharedPageSize));

    private sealed class Range(RowStream rows)
    {
        public RowStream Rows { get; } = rows;

        public TableEntity? Head { get; set; }

        /// <summary>The head's place in the order of all items.</summary>
        public string Place => RowKeys.TimeAndIdOf(Head!.RowKey);
    }
}
