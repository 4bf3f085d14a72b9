using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>Walks through key ranges, newest first: several in one order.</summary>
/// <param name="ranges">The ranges.</param>
/// <param name="after">The time and id at which to go on, or the beginning.</param>
/// <param name="inclusive">Whether the rows of that place are asked for too.</param>
internal sealed class RowWalk(RowRanges ranges, string? after, bool inclusive) : IRowWalk
{
    // Of several ranges one may have all rows that are wanted; a page of fewer costs the service as much as one of these.
    private const int SharedPageSize = 10;

    // Where items are looked at one by one, most rows may be read for nothing, and single pages of few would be slow.
    private const int SiftPageSize = 250;

    private readonly List<Range> _ranges = [.. ranges.Places.Select(range => new Range(ranges, range, after, inclusive))];

    /// <inheritdoc/>
    public int RowsRead => _ranges.Sum(range => range.RowsRead);

    /// <summary>How many requests were made.</summary>
    public int PagesRead => _ranges.Sum(range => range.PagesRead);

    /// <summary>How many rows were taken or passed over.</summary>
    public int RowsPassed => _ranges.Sum(range => range.RowsPassed);

    /// <summary>Whether the next row can only be had by a request.</summary>
    public bool MustRead => _ranges.Any(range => range.MustRead);

    /// <summary>The place up to which all rows were read; <see langword="null"/> where no row is left to read.</summary>
    public string? Reach => _ranges.Select(range => range.Reach).OfType<string>().Min(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool MayHaveMore => _ranges.Any(range => range.MayHaveMore);

    /// <inheritdoc/>
    public string? Passed => null;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<TableEntity>> NextAsync(int wanted, CancellationToken cancellationToken)
    {
        await FillAsync(PageSize(wanted), cancellationToken);
        var next = _ranges.Where(range => range.Head is not null).Select(range => range.Place).Min(StringComparer.Ordinal);
        return [.. _ranges.Where(range => range.Head is not null && range.Place == next).Select(range => range.Take())];
    }

    /// <summary>Reads a page of each range of which no row is waiting.</summary>
    public Task FillAsync(int pageSize, CancellationToken cancellationToken) =>
        Task.WhenAll(_ranges.Select(range => range.FillAsync(pageSize, cancellationToken)));

    /// <summary>Passes over all rows before a place. Those that were not read yet are not read for it.</summary>
    public void SkipTo(string place)
    {
        foreach (var range in _ranges)
        {
            range.SkipTo(place);
        }
    }

    private int PageSize(int wanted) =>
        ranges.Sifts ? Math.Max(wanted, SiftPageSize)
        : _ranges.Count <= 1 ? wanted
        : Math.Max((wanted + _ranges.Count - 1) / _ranges.Count, Math.Min(wanted, SharedPageSize));

    private sealed class Range(RowRanges ranges, (string Partition, string Prefix) keys, string? after, bool inclusive)
    {
        private RowStream _rows = ranges.Open(keys, after, inclusive);
        private int _rowsRead;
        private int _pagesRead;

        public TableEntity? Head { get; private set; }

        /// <summary>The head's place in the order of all items.</summary>
        public string Place => RowKeys.TimeAndIdOf(Head!.RowKey);

        public int RowsRead => _rowsRead + _rows.RowsRead;

        public int PagesRead => _pagesRead + _rows.PagesRead;

        public int RowsPassed => RowsRead - _rows.RowsWaiting - (Head is null ? 0 : 1);

        public bool MustRead => Head is null && _rows is { RowsWaiting: 0, HasUnread: true };

        public string? Reach => _rows is { HasUnread: true, LastRead: { } last } ? RowKeys.TimeAndIdOf(last.RowKey) : null;

        public bool MayHaveMore => Head is not null || _rows.MayHaveMore;

        public async Task FillAsync(int pageSize, CancellationToken cancellationToken) =>
            Head ??= await _rows.NextAsync(pageSize, cancellationToken);

        public TableEntity Take()
        {
            var head = Head!;
            Head = null;
            return head;
        }

        public void SkipTo(string place)
        {
            Head ??= _rows.TakeRead();
            while (Head is not null && string.CompareOrdinal(Place, place) < 0)
            {
                Head = _rows.TakeRead();
            }

            if (Head is null && _rows.MayHaveMore)
            {
                _rowsRead += _rows.RowsRead;
                _pagesRead += _rows.PagesRead;
                _rows = ranges.Open(keys, place, inclusive: true);
            }
        }
    }
}
