using Ingestion.Rows;

namespace Ingestion.Queries;

/// <summary>Counts the items of one answer.</summary>
internal sealed class TimelineReader(IngestionTables tables, TimelineQuery query, ChangingArticles changing)
{
    /// <summary>The most rows that are counted for one answer: twenty requests of the service's largest pages.</summary>
    public const int MaxRows = 20_000;

    private const int PageSize = 1_000;

    public async Task<Timeline> ReadAsync(CancellationToken cancellationToken)
    {
        var counts = new Dictionary<(DateOnly Start, string? Value), int>();
        var search = new TextSearch(tables.Articles, query.Filter.Words);
        var walk = new LabelWalk(tables, query.Filter, after: null, LabelRowReader.Countable);
        var read = 0;
        while (read < MaxRows
            && search.TextsRead < ClassificationPageReader.MaxTexts
            && await walk.NextAsync(PageSize, cancellationToken) is { Count: > 0 } rows)
        {
            read += rows.Count;
            foreach (var item in (await changing.ItemsInForceAsync(rows, cancellationToken)).Where(query.Filter.Takes))
            {
                if (await search.FindsAsync(item, cancellationToken))
                {
                    var kind = (StartOf(item.Date), ValueOf(item));
                    counts[kind] = counts.GetValueOrDefault(kind) + 1;
                }
            }
        }

        return new Timeline(
            query.Interval,
            query.By,
            [
                .. counts.Select(count => new TimelineCount(count.Key.Start, count.Key.Value, count.Value))
                    .OrderBy(count => count.Start).ThenBy(count => count.Value, StringComparer.Ordinal),
            ],
            walk.MayHaveMore);
    }

    private DateOnly StartOf(DateOnly day) => query.Interval switch
    {
        TimelineInterval.Day => day,
        TimelineInterval.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        TimelineInterval.Month => new DateOnly(day.Year, day.Month, 1),
        var other => throw new InvalidOperationException($"Interval {other} has no first day."),
    };

    private string? ValueOf(ClassificationItem item) => query.By switch
    {
        TimelineDimension.Topic => item.Topic,
        TimelineDimension.Stance => item.Stance is { } stance ? WireName.Of(stance) : null,
        TimelineDimension.Source => item.Source,
        TimelineDimension.Language => WireName.Of(item.Language),
        var other => throw new InvalidOperationException($"Items cannot be told apart by {other}."),
    };
}
