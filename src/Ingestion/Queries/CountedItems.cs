using System.Runtime.CompilerServices;
using Ingestion.Queries.Search;
using Ingestion.Rows;

namespace Ingestion.Queries;

/// <summary>The items that are counted for one answer, newest first, until as many rows were read as one answer may.</summary>
/// <param name="tables">The tables.</param>
/// <param name="changing">The articles whose rows are being changed.</param>
internal sealed class CountedItems(IngestionTables tables, ChangingArticles changing)
{
    /// <summary>The most rows that are counted for one answer: twenty requests of the service's largest pages.</summary>
    public const int MaxRows = 20_000;

    private const int PageSize = 1_000;

    private int _rowsRead;

    /// <summary>Whether there may have been more than was read.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Reads the items that a filter takes.</summary>
    /// <param name="filter">Which items; several may be read one after the other, and share what one answer may read.</param>
    /// <param name="cancellationToken">Ends the reading between two requests.</param>
    public async IAsyncEnumerable<ClassificationItem> ReadAsync(
        ClassificationFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var walk = Searches.Open(tables, filter, after: null, LabelRowReader.Countable);
        while (_rowsRead < MaxRows && await walk.NextAsync(PageSize, cancellationToken) is { Count: > 0 } rows)
        {
            _rowsRead += rows.Count;
            foreach (var item in (await changing.ItemsInForceAsync(rows, cancellationToken)).Where(filter.Takes))
            {
                yield return item;
            }
        }

        IsCut |= walk.MayHaveMore;
    }
}
