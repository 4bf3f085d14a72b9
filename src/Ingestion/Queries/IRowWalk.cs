using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>Gives rows in the order of time and article, all rows of one article together.</summary>
internal interface IRowWalk
{
    /// <summary>How many rows the service sent.</summary>
    int RowsRead { get; }

    /// <summary>Whether a row may follow those that were taken. False is certain, true is not.</summary>
    bool MayHaveMore { get; }

    /// <summary>The time and id up to which all was looked at when no rows were given; <see langword="null"/> where nothing was.</summary>
    string? Passed { get; }

    /// <summary>The next article's rows; none at the end, or where enough was looked through for one answer.</summary>
    /// <param name="wanted">How many items are likely to be taken from here on: no page is larger without need.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<TableEntity>> NextAsync(int wanted, CancellationToken cancellationToken);
}
