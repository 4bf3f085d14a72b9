using Ingestion.Queries.Search;
using Ingestion.Queries.Stories;
using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>Reads one page of one answer.</summary>
internal sealed class ClassificationPageReader
{
    /// <summary>The most rows that are looked through for one page, about a second's reading; then a short page is given.</summary>
    public const int MaxRows = 5_000;

    private readonly List<ClassificationItem> _items = [];
    private readonly HashSet<(string ArticleId, string Topic)> _seen = [];
    private readonly IngestionTables _tables;
    private readonly ClassificationQuery _query;
    private readonly ChangingArticles _changing;
    private readonly StoryCollapse? _stories;

    // Everything up to here was looked at.
    private Position? _position;

    public ClassificationPageReader(IngestionTables tables, ClassificationQuery query, ChangingArticles changing)
    {
        _tables = tables;
        _query = query;
        _changing = changing;
        _stories = query.Collapse == Collapse.Story ? new StoryCollapse(tables, query.Filter, changing) : null;
        _position = query.After;
    }

    public async Task<ClassificationPage> ReadAsync(CancellationToken cancellationToken)
    {
        var walk = Searches.Open(_tables, _query.Filter, _query.After);
        var read = 0;
        while (_items.Count < _query.Limit && read < MaxRows && _stories is not { IsExhausted: true })
        {
            var rows = await walk.NextAsync(_query.Limit - _items.Count, cancellationToken);
            if (rows.Count == 0)
            {
                _position = walk.Passed is { } place ? new Position(place, Position.WholeRow) : _position;
                break;
            }

            read += rows.Count;
            if (!await TakeAsync(rows, cancellationToken))
            {
                return Page(walk, mayHaveMore: true);
            }
        }

        return Page(walk, walk.MayHaveMore);
    }

    /// <summary>Takes the items of one article's rows; false where the page was full before all of them were looked at.</summary>
    private async Task<bool> TakeAsync(IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        var place = RowKeys.TimeAndIdOf(rows[0].RowKey);
        foreach (var item in await _changing.ItemsInForceAsync(rows, cancellationToken))
        {
            var topic = item.Topic ?? "";
            if (_query.After is { } after && !after.IsBefore(place, topic))
            {
                continue;
            }

            // An article whose date changes while the page is read stands in two places for a moment.
            if (!_seen.Add((item.ArticleId, topic)))
            {
                continue;
            }

            if (_items.Count == _query.Limit)
            {
                return false;
            }

            if (_query.Filter.Takes(item)
                && (_stories is null ? item : await _stories.FindAsync(item, cancellationToken)) is { } shown)
            {
                _items.Add(shown);
            }

            _position = new Position(place, topic);
        }

        _position = new Position(place, Position.WholeRow);
        return true;
    }

    private ClassificationPage Page(IRowWalk walk, bool mayHaveMore) => new(
        [.. _items],
        mayHaveMore && _position is { } position ? _query.ContinueAfter(position) : null,
        walk.RowsRead + (_stories?.RowsRead ?? 0));
}
