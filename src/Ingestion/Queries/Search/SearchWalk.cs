using System.Collections.Immutable;
using Ingestion.Tables;

namespace Ingestion.Queries.Search;

/// <summary>Walks through the label rows of the articles that have all words of a question, newest first.</summary>
/// <remarks>
/// The rows of each word and of the labels are lanes in one order, that of the answer. The lane with the fewest rows gives
/// candidates, which are held against the others one after the other; and a lane that has nothing for a long time sends the
/// first ahead. Labels of another version than the words' are passed over.
/// </remarks>
internal sealed class SearchWalk : IRowWalk
{
    /// <summary>The most requests that follow one another: two seconds' reading at ten milliseconds each.</summary>
    public const int MaxPages = 200;

    // The same time, sixteen at once.
    private const int MaxRowsAsked = 3_000;

    // Rows of words are small: as many are sent in the time of one more request.
    private const int WordsForARequest = 50;

    // Label rows have some 5 KB each.
    private const int LabelsForARequest = 4;

    private const int MaxCandidates = 1_000;

    // How many times as many candidates are taken as the time before, at most.
    private const int Growth = 4;

    private readonly bool _itemsShareArticles;
    private readonly int _maxPages;
    private readonly Queue<IReadOnlyList<TableEntity>> _found = new();
    private ImmutableArray<Lane> _lanes;
    private bool _hasBegun;
    private bool _isAtEnd;
    private int _candidates;
    private int _articles;
    private int _last;

    /// <param name="labels">The label rows that the question may take, its words aside.</param>
    /// <param name="words">The rows of each word.</param>
    /// <param name="after">The time and id at which to go on, or the beginning.</param>
    /// <param name="inclusive">Whether the rows of that place are asked for too.</param>
    /// <param name="itemsShareArticles">Whether an article has an item for each of its topics.</param>
    /// <param name="maxPages">How many requests may follow one another.</param>
    public SearchWalk(
        RowRanges labels, ImmutableArray<RowRanges> words, string? after, bool inclusive, bool itemsShareArticles, int maxPages = MaxPages)
    {
        _lanes =
        [
            .. words.Select(word => new Lane(word, areLabels: false, WordsForARequest, after, inclusive)),
            new Lane(labels with { Sifts = false }, areLabels: true, LabelsForARequest, after, inclusive),
        ];
        _itemsShareArticles = itemsShareArticles;
        _maxPages = maxPages;
    }

    /// <inheritdoc/>
    public int RowsRead => _lanes.Sum(lane => lane.RowsRead);

    /// <inheritdoc/>
    public bool MayHaveMore => _found.Count > 0 || !_isAtEnd;

    /// <inheritdoc/>
    public string? Passed { get; private set; }

    private bool IsSpent => _lanes.Sum(lane => lane.PagesRead) >= _maxPages || _lanes.Sum(lane => lane.RowsAsked) >= MaxRowsAsked;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<TableEntity>> NextAsync(int wanted, CancellationToken cancellationToken)
    {
        if (!_hasBegun)
        {
            await BeginAsync(cancellationToken);
            await FindAsync(wanted, cancellationToken);
        }

        while (_found.Count == 0 && !_isAtEnd && !IsSpent)
        {
            await FindAsync(wanted, cancellationToken);
        }

        return _found.TryDequeue(out var rows) ? rows : [];
    }

    // The further the first rows of a lane reach, the fewer it has. Of the others labels are the last, for their rows are large.
    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        _hasBegun = true;
        await Task.WhenAll(_lanes.Select(lane => lane.LookAheadAsync(cancellationToken)));
        var ordered = _lanes.OrderBy(lane => lane.Reach is not null).ThenByDescending(lane => lane.Reach, StringComparer.Ordinal).ToList();
        _lanes = [ordered[0], .. ordered.Skip(1).OrderBy(lane => lane.AreLabels)];
    }

    private async Task FindAsync(int wanted, CancellationToken cancellationToken)
    {
        var (first, others) = (_lanes[0], _lanes[1..]);
        var candidates = await first.TakeAsync(CandidatesFor(wanted), cancellationToken);
        _isAtEnd = first.IsAtEnd;
        _candidates += candidates.Count;
        if (candidates is not [.., { Place: var last }])
        {
            return;
        }

        foreach (var lane in others)
        {
            candidates = await lane.SiftAsync(candidates, cancellationToken);
        }

        foreach (var candidate in candidates)
        {
            _found.Enqueue(candidate.Labels);
        }

        _articles += candidates.Count;
        Passed = last;
        _isAtEnd |= others.Any(lane => lane.IsAtEnd);
        if (others.Select(lane => lane.Next).Max(StringComparer.Ordinal) is { } next && string.CompareOrdinal(next, last) > 0)
        {
            first.SkipTo(next);
        }
    }

    // As many as will do if they pass as those before them did.
    private int CandidatesFor(int wanted)
    {
        var articles = _itemsShareArticles ? (wanted + 1) / 2 : wanted;
        var needed = _articles == 0 ? (long)Math.Max(_last, articles) * (_last == 0 ? 1 : Growth) : (long)articles * _candidates / _articles;
        _last = (int)Math.Clamp(needed, 1, Math.Min(MaxCandidates, _last == 0 ? MaxCandidates : (long)_last * Growth));
        return _last;
    }
}
