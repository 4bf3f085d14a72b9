using Azure;
using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>The rows of several key ranges, one range after the other, read a page at a time and no page too early.</summary>
internal sealed class RowStream(TableClient table, IEnumerable<string> ranges, int pageSize, IReadOnlyList<string>? select) : IAsyncDisposable
{
    private readonly Queue<string> _ranges = new(ranges);
    private readonly Queue<TableEntity> _rows = new();
    private IAsyncEnumerator<Page<TableEntity>>? _pages;

    /// <summary>How many rows the service sent.</summary>
    public int RowsRead { get; private set; }

    /// <summary>Whether a row may follow the last that was taken. False is certain, true is not.</summary>
    public bool MayHaveMore => _rows.Count > 0 || _pages is not null || _ranges.Count > 0;

    /// <summary>The next row, or null at the end.</summary>
    public async ValueTask<TableEntity?> NextAsync(CancellationToken cancellationToken)
    {
        while (_rows.Count == 0)
        {
            if (_pages is null)
            {
                if (!_ranges.TryDequeue(out var range))
                {
                    return null;
                }

                _pages = table.QueryAsync<TableEntity>(range, pageSize, select, cancellationToken).AsPages().GetAsyncEnumerator(cancellationToken);
            }

            await ReadPageAsync(_pages);
        }

        return _rows.Dequeue();
    }

    public ValueTask DisposeAsync() => _pages?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task ReadPageAsync(IAsyncEnumerator<Page<TableEntity>> pages)
    {
        var read = await pages.MoveNextAsync();
        foreach (var row in read ? pages.Current.Values : [])
        {
            _rows.Enqueue(row);
            RowsRead++;
        }

        if (!read || pages.Current.ContinuationToken is null)
        {
            await pages.DisposeAsync();
            _pages = null;
        }
    }
}
