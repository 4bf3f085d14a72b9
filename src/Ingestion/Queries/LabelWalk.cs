using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>Walks through the label rows that a filter may take, newest first: the ranges of its topics in one order.</summary>
internal sealed class LabelWalk
{
    // Of several ranges one may have all rows that are wanted; a page of fewer costs the service as much as one of these.
    private const int SharedPageSize = 10;

    // Where items are looked at one by one, most rows may be read for nothing, and single pages of few would be slow.
    private const int SiftPageSize = 250;

    private readonly List<Range> _ranges;
    private readonly bool _sifts;

    /// <param name="labels">The table.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="after">Where to go on, or the beginning.</param>
    /// <param name="select">The properties to read; all when null.</param>
    public LabelWalk(TableClient labels, ClassificationFilter filter, Position? after, IReadOnlyList<string>? select = null)
    {
        IReadOnlyList<string> topics = filter.Topics.IsEmpty ? [RowKeys.AllTopics] : filter.Topics;
        _sifts = filter.NeedsItems;
        var compared = RowFilter.Of(filter);
        _ranges =
        [
            .. topics.Select(topic => new Range(new RowStream(
                labels,
                KeyRanges.NewestFirst(RowKeys.TopicPrefix(topic), filter.From, filter.To, after?.RowKey, IsLeft(filter, after, topic))
                    .Select(range => range + compared),
                select))),
        ];
    }

    public int RowsRead => _ranges.Sum(range => range.Rows.RowsRead);

    /// <summary>Whether a row may follow the last that was taken. False is certain, true is not.</summary>
    public bool MayHaveMore => _ranges.Any(range => range.Head is not null || range.Rows.MayHaveMore);

    /// <summary>The next row, or null at the end.</summary>
    /// <param name="wanted">How many rows are likely to be taken from here on: no page is larger without need.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<TableEntity?> NextAsync(int wanted, CancellationToken cancellationToken)
    {
        var pageSize = PageSize(wanted);
        await Task.WhenAll(_ranges.Where(range => range.Head is null)
            .Select(async range => range.Head = await range.Rows.NextAsync(pageSize, cancellationToken)));

        // The topics are in ordinal order, and of equals the first is taken.
        var next = _ranges.Where(range => range.Head is not null).MinBy(range => range.Head!.RowKey, StringComparer.Ordinal);
        var row = next?.Head;
        next?.Head = null;
        return row;
    }

    private int PageSize(int wanted) =>
        _sifts ? Math.Max(wanted, SiftPageSize)
        : _ranges.Count == 1 ? wanted
        : Math.Max((wanted + _ranges.Count - 1) / _ranges.Count, Math.Min(wanted, SharedPageSize));

    // Of the row at the position itself, topics that follow its topic are left.
    private static bool IsLeft(ClassificationFilter filter, Position? after, string topic) =>
        after is { } position && (filter.Topics.IsEmpty
            ? position.Topic != Position.WholeRow
            : position.IsBefore(position.RowKey, topic));

    private sealed class Range(RowStream rows)
    {
        public RowStream Rows { get; } = rows;

        public TableEntity? Head { get; set; }
    }
}
