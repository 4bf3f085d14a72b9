using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>Reads one page of one answer.</summary>
internal sealed class ClassificationPageReader(IngestionTables tables, ClassificationQuery query, ChangingArticles changing)
{
    /// <summary>The most rows that are looked through for one page, about a second's reading; then a short page is given.</summary>
    public const int MaxRows = 5_000;

    /// <summary>The most texts that are read for one page: each is a request and up to 640 KB.</summary>
    public const int MaxTexts = 200;

    private readonly List<ClassificationItem> _items = [];
    private readonly TextSearch _search = new(tables.Articles, query.Filter.Words);

    // Everything up to here was looked at.
    private Position? _position = query.After;

    public async Task<ClassificationPage> ReadAsync(CancellationToken cancellationToken)
    {
        var walk = new LabelWalk(tables, query.Filter, query.After);
        var read = 0;
        while (_items.Count < query.Limit && read < MaxRows && _search.TextsRead < MaxTexts)
        {
            var rows = await walk.NextAsync(query.Limit - _items.Count, cancellationToken);
            if (rows.Count == 0)
            {
                return Page(walk, mayHaveMore: false);
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
        foreach (var item in await changing.ItemsInForceAsync(rows, cancellationToken))
        {
            var topic = item.Topic ?? "";
            if (query.After is { } after && !after.IsBefore(place, topic))
            {
                continue;
            }

            if (_items.Count == query.Limit)
            {
                return false;
            }

            if (query.Filter.Takes(item) && await _search.FindsAsync(item, cancellationToken))
            {
                _items.Add(item);
            }

            _position = new Position(place, topic);
        }

        _position = new Position(place, Position.WholeRow);
        return true;
    }

    private ClassificationPage Page(LabelWalk walk, bool mayHaveMore) => new(
        [.. _items],
        mayHaveMore && _position is { } position ? query.ContinueAfter(position) : null,
        walk.RowsRead + _search.TextsRead);
}
