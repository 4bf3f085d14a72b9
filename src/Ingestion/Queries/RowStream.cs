using Azure;
using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>The rows of several key ranges, one range after the other, read a page at a time and no page too early.</summary>
internal sealed class RowStream(TableClient table, IEnumerable<string> ranges, IReadOnlyList<string>? select)
{
    private readonly Queue<string> _ranges = new(ranges);
    private readonly Queue<TableEntity> _rows = new();

    // Where the service stopped within the first of the ranges.
    private string? _token;

    /// <summary>How many rows the service sent.</summary>
    public int RowsRead { get; private set; }

    /// <summary>Whether a row may follow the last that was taken. False is certain, true is not.</summary>
    public bool MayHaveMore => _rows.Count > 0 || _ranges.Count > 0;

    /// <summary>The next row, or null at the end.</summary>
    /// <param name="pageSize">The most rows to ask the service for, if it must be asked: 1 to 1,000.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<TableEntity?> NextAsync(int pageSize, CancellationToken cancellationToken)
    {
        while (_rows.Count == 0 && _ranges.TryPeek(out var range))
        {
            // A page may be empty and not the last.
            var page = await ReadPageAsync(range, pageSize, cancellationToken);
            foreach (var row in page.Values)
            {
                _rows.Enqueue(row);
            }

            RowsRead += page.Values.Count;
            _token = page.ContinuationToken;
            if (_token is null)
            {
                _ranges.Dequeue();
            }
        }

        return _rows.TryDequeue(out var next) ? next : null;
    }

    private async Task<Page<TableEntity>> ReadPageAsync(string range, int pageSize, CancellationToken cancellationToken)
    {
        await foreach (var page in table.QueryAsync<TableEntity>(range, pageSize, select, cancellationToken).AsPages(_token))
        {
            return page;
        }

        throw new InvalidOperationException($"Table '{table.Name}' answered a query without a page.");
    }
}
