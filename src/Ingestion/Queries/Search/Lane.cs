using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.Queries.Search;

/// <summary>The rows of one word, or the label rows, in the order of time and article: candidates are taken from them or held against them.</summary>
/// <remarks>
/// Candidates are held against rows that are read beside them as long as that takes few rows, and then each is asked for by
/// its key. Where the lane has fewer rows than there are candidates, it tells how far nothing can be found.
/// </remarks>
/// <param name="ranges">The rows.</param>
/// <param name="areLabels">Whether they are label rows.</param>
/// <param name="mostRows">How many rows may be read for one candidate: as many as cost what a request for one row does.</param>
/// <param name="after">The time and id at which to go on, or the beginning.</param>
/// <param name="inclusive">Whether the rows of that place are asked for too.</param>
internal sealed class Lane(RowRanges ranges, bool areLabels, int mostRows, string? after, bool inclusive)
{
    // Of each range: enough to tell how many rows lie between two candidates, and few enough to read for nothing.
    private const int FirstPage = 10;

    // The service's largest.
    private const int MaxPage = 1_000;

    // Far below what the service promises for a partition, and a page of fifty takes four times the time of one request.
    private const int Parallelism = 16;

    private readonly RowWalk _walk = ranges.Open(after, inclusive);
    private IReadOnlyList<TableEntity> _head = [];
    private int _settled;
    private int _rowsFound;
    private bool _asksForEach;

    /// <summary>Whether the rows are label rows.</summary>
    public bool AreLabels => areLabels;

    /// <summary>How many rows were read.</summary>
    public int RowsRead => _walk.RowsRead + _rowsFound;

    /// <summary>How many requests were made, one after the other.</summary>
    public int PagesRead => _walk.PagesRead;

    /// <summary>How many rows were asked for by key.</summary>
    public int RowsAsked { get; private set; }

    /// <summary>The place up to which the first rows reach, the further the fewer there are; <see langword="null"/> where they are all.</summary>
    public string? Reach => _walk.Reach;

    /// <summary>Whether no candidate behind those that were held against the rows has one.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>The place before which no further candidate has a row, if it is known.</summary>
    public string? Next => _head is [var row, ..] && !_asksForEach ? RowKeys.TimeAndIdOf(row.RowKey) : null;

    /// <summary>Reads the first rows.</summary>
    public Task LookAheadAsync(CancellationToken cancellationToken) => _walk.FillAsync(FirstPage, cancellationToken);

    /// <summary>Passes over all rows before a place.</summary>
    public void SkipTo(string place) => _walk.SkipTo(place);

    /// <summary>The next articles of the lane as candidates; fewer than asked for at its end.</summary>
    public async Task<List<Candidate>> TakeAsync(int count, CancellationToken cancellationToken)
    {
        var candidates = new List<Candidate>();
        while (candidates.Count < count && !IsAtEnd)
        {
            var rows = await _walk.NextAsync(count - candidates.Count, cancellationToken);
            IsAtEnd = rows.Count == 0;
            candidates.AddRange(rows.Count == 0 ? [] : [Candidate.Of(rows, areLabels)]);
        }

        return candidates;
    }

    /// <summary>Those of the candidates, which come in the lane's order, that have rows in it.</summary>
    public async Task<List<Candidate>> SiftAsync(IReadOnlyList<Candidate> candidates, CancellationToken cancellationToken)
    {
        var found = new List<(Candidate Candidate, IReadOnlyList<TableEntity> Rows)>();
        var number = 0;
        while (number < candidates.Count && !IsAtEnd && await TryReachAsync(candidates[number].Place, candidates.Count - number, cancellationToken))
        {
            if (Next == candidates[number].Place)
            {
                found.Add((candidates[number], _head));
            }

            number++;
        }

        foreach (var some in candidates.Skip(IsAtEnd ? candidates.Count : number).Chunk(Parallelism))
        {
            var rows = await Task.WhenAll(some.Select(candidate => ranges.FindAsync(candidate.Place, cancellationToken)));
            RowsAsked += some.Length * ranges.Places.Length;
            _rowsFound += rows.Sum(of => of.Count);
            found.AddRange(some.Zip(rows).Where(pair => pair.Second.Count > 0));
        }

        return [.. found.Select(pair => pair.Candidate.With(pair.Rows, areLabels)).OfType<Candidate>()];
    }

    /// <summary>Reads on until the head is at the place or behind it; false where it is better to ask for each row.</summary>
    private async Task<bool> TryReachAsync(string place, int left, CancellationToken cancellationToken)
    {
        if (_asksForEach)
        {
            return false;
        }

        if (Next is not { } next || string.CompareOrdinal(next, place) < 0)
        {
            _walk.SkipTo(place);
            var passed = _walk.RowsPassed;
            _asksForEach = _walk.MustRead && passed >= FirstPage && passed > mostRows * _settled;
            if (_asksForEach)
            {
                return false;
            }

            // As many rows as the candidates so far took.
            var wanted = _settled == 0 ? FirstPage : (int)Math.Clamp((long)left * passed / _settled + 1, FirstPage, MaxPage);
            _head = await _walk.NextAsync(wanted, cancellationToken);
            IsAtEnd = _head.Count == 0;
        }

        _settled++;
        return true;
    }
}
