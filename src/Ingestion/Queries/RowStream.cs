using Azure;
using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>The rows of a key range, read a page at a time and no page too early.</summary>
/// <param name="table">The table.</param>
/// <param name="range">The range as a filter; null where there is nothing to read.</param>
/// <param name="select">The properties to read; all when null.</param>
internal sealed class RowStream(TableClient table, string? range, IReadOnlyList<string>? select)
{
    private readonly Queue<TableEntity> _rows = new();
    private bool _isAtEnd = range is null;

    // Where the service stopped.
    private string? _token;

    /// <summary>How many rows the service sent.</summary>
    public int RowsRead { get; private set; }

    /// <summary>How many of these were not taken yet.</summary>
    public int RowsWaiting => _rows.Count;

    /// <summary>The last row that the service sent, or null.</summary>
    public TableEntity? LastRead { get; private set; }

    /// <summary>Whether the service may have rows that it did not send yet.</summary>
    public bool HasUnread => !_isAtEnd;

    /// <summary>How many requests were made.</summary>
    public int PagesRead { get; private set; }

    /// <summary>Whether a row may follow the last that was taken. False is certain, true is not.</summary>
    public bool MayHaveMore => _rows.Count > 0 || !_isAtEnd;

    /// <summary>The next row, or null at the end.</summary>
    /// <param name="pageSize">The most rows to ask the service for, if it must be asked: 1 to 1,000.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<TableEntity?> NextAsync(int pageSize, CancellationToken cancellationToken)
    {
        while (_rows.Count == 0 && !_isAtEnd)
        {
            // A page may be empty and not the last.
            var page = await ReadPageAsync(pageSize, cancellationToken);
            foreach (var row in page.Values)
            {
                _rows.Enqueue(row);
                LastRead = row;
            }

            PagesRead++;
            RowsRead += page.Values.Count;
            _token = page.ContinuationToken;
            _isAtEnd = _token is null;
        }

        return TakeRead();
    }

    /// <summary>The next row of those that the service sent already, or null.</summary>
    public TableEntity? TakeRead() => _rows.TryDequeue(out var next) ? next : null;

    private async Task<Page<TableEntity>> ReadPageAsync(int pageSize, CancellationToken cancellationToken)
    {
        await foreach (var page in table.QueryAsync<TableEntity>(range, pageSize, select, cancellationToken).AsPages(_token))
        {
            return page;
        }

        throw new InvalidOperationException($"Table '{table.Name}' answered a query without a page.");
    }
}
