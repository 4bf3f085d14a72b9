using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>Counts the items of one answer: by the kept counts where they tell, and by the rows on days where they do not.</summary>
internal sealed class TimelineReader(IngestionTables tables, TimelineQuery query, ChangingArticles changing)
{
    private readonly TimelineTally _tally = new(query.Interval);
    private readonly CountedItems _items = new(tables, changing);

    public async Task<Timeline> ReadAsync(CancellationToken cancellationToken)
    {
        if (query.Filter.To == DateOnly.MinValue)
        {
            return new Timeline(query.Interval, query.By, [], Cut: false);
        }

        if (CountedDimension.Of(query) is { } counted)
        {
            var changed = await changing.DaysAsync(cancellationToken);
            foreach (var topic in query.Filter.Topics.DefaultIfEmpty(RowKeys.AllTopics))
            {
                await ReadAsync(topic, counted, changed.Where(day => day.Topic == topic).Select(day => day.Day), cancellationToken);
            }
        }
        else
        {
            await CountRowsAsync(query.Filter, cancellationToken);
        }

        return new Timeline(query.Interval, query.By, _tally.ToCounts(), _items.IsCut);
    }

    private async Task ReadAsync(
        string topic, CountedDimension counted, IEnumerable<DateOnly> changed, CancellationToken cancellationToken)
    {
        var months = new List<MonthCounts>();
        foreach (var partition in RowKeys.LabelPartitions(topic, tables.Spread))
        {
            var range = DayCounts.Range(partition, query.Filter.From, query.Filter.To?.AddDays(-1));
            var rows = tables.Labels.QueryAsync<TableEntity>(range, select: MonthCounts.PropertiesOf(counted.Dimension), cancellationToken: cancellationToken);
            await foreach (var row in rows)
            {
                months.Add(MonthCounts.Read(row, counted.Dimension));
            }
        }

        var uncounted = DayRange.Around(changed.Concat(months.SelectMany(month => UncountedDays(month, counted.Dimension))).Where(IsAskedFor));
        foreach (var (day, value, count) in months.SelectMany(month => month.Of(counted.Dimension) ?? []))
        {
            if (IsAskedFor(day) && counted.Takes(value) && !uncounted.Any(days => days.Holds(day)))
            {
                _tally.Add(day, counted.Shown(topic, value), count);
            }
        }

        foreach (var days in uncounted)
        {
            var filter = query.Filter with
            {
                Topics = query.Filter.Topics.IsEmpty ? [] : [topic],
                From = days.First,
                To = days.Last == DateOnly.MaxValue ? null : days.Last.AddDays(1),
            };
            await CountRowsAsync(filter, cancellationToken);
        }
    }

    private static IEnumerable<DateOnly> UncountedDays(MonthCounts month, TimelineDimension dimension) =>
        month.Of(dimension) is null
            ? Enumerable.Range(0, DateTime.DaysInMonth(month.Month.Year, month.Month.Month)).Select(month.Month.AddDays)
            : month.UncountedDays;

    private async Task CountRowsAsync(ClassificationFilter filter, CancellationToken cancellationToken)
    {
        await foreach (var item in _items.ReadAsync(filter, cancellationToken))
        {
            _tally.Add(item.Date, query.By.ValueOf(item), 1);
        }
    }

    private bool IsAskedFor(DateOnly day) =>
        (query.Filter.From is not { } from || day >= from) && (query.Filter.To is not { } to || day < to);
}
