using System.Runtime.CompilerServices;
using Azure;

namespace Ingestion.Tables;

/// <summary>The pages of a query: each is asked for when the one before is used up.</summary>
internal sealed class QueryPageable<T>(
    Func<ContinuationToken?, int?, CancellationToken, Task<Page<T>>> readPage, int? maxPerPage, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    private readonly int? _maxPerPage = Checked(maxPerPage, nameof(maxPerPage));

    /// <inheritdoc/>
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        ReadPagesAsync(ContinuationToken.Parse(continuationToken), Checked(pageSizeHint, nameof(pageSizeHint)) ?? _maxPerPage);

    private async IAsyncEnumerable<Page<T>> ReadPagesAsync(
        ContinuationToken? start, int? pageSize, [EnumeratorCancellation] CancellationToken enumeration = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken, enumeration);
        var next = start;
        do
        {
            var page = await readPage(next, pageSize, either.Token).ConfigureAwait(false);
            yield return page;
            next = ContinuationToken.Parse(page.ContinuationToken);
        }
        while (next is not null);
    }

    private static int? Checked(int? pageSize, string name) =>
        pageSize is null or (>= 1 and <= TableLimits.MostPerPage)
            ? pageSize
            : throw new ArgumentOutOfRangeException(name, pageSize, $"A page has 1 to {TableLimits.MostPerPage} rows.");
}
