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
        var walk = new LabelWalk(tables.Labels, query.Filter, query.After);
        var rows = 0;
        while (_items.Count < query.Limit && rows < MaxRows && _search.TextsRead < MaxTexts)
        {
            if (await walk.NextAsync(query.Limit - _items.Count, cancellationToken) is not { } row)
            {
                return Page(walk, mayHaveMore: false);
            }

            rows++;
            if (!await TakeAsync(row, cancellationToken))
            {
                return Page(walk, mayHaveMore: true);
            }
        }

        return Page(walk, walk.MayHaveMore);
    }

    /// <summary>Takes the row's items; false where the page was full before all of them were looked at.</summary>
    private async Task<bool> TakeAsync(TableEntity row, CancellationToken cancellationToken)
    {
        if (await changing.IsInForceAsync(RowTable.Labels, row, cancellationToken))
        {
            foreach (var item in LabelRowReader.Items(row))
            {
                var topic = item.Topic ?? "";
                if (query.After is { } after && !after.IsBefore(row.RowKey, topic))
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

                _position = new Position(row.RowKey, topic);
            }
        }

        _position = new Position(row.RowKey, query.Filter.Topics.IsEmpty ? Position.WholeRow : row.GetString(RowProperties.Topic)!);
        return true;
    }

    private ClassificationPage Page(LabelWalk walk, bool mayHaveMore) => new(
        [.. _items],
        mayHaveMore && _position is { } position ? query.ContinueAfter(position) : null,
        walk.RowsRead + _search.TextsRead);
}
