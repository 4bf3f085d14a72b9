using Ingestion.Labels;
using Ingestion.Rows;

namespace Ingestion.Queries;

/// <summary>Counts the voices of the items of one answer.</summary>
internal sealed class VoiceReader(IngestionTables tables, VoiceQuery query, ChangingArticles changing)
{
    private const int PageSize = 1_000;

    public async Task<VoiceCounts> ReadAsync(CancellationToken cancellationToken)
    {
        var counts = new Dictionary<(string Actor, string Topic, Stance Stance), int>();
        var search = new TextSearch(tables.Articles, query.Filter.Words);
        var walk = new LabelWalk(tables, query.Filter, after: null, LabelRowReader.Countable);
        var read = 0;
        while (read < TimelineReader.MaxRows
            && search.TextsRead < ClassificationPageReader.MaxTexts
            && await walk.NextAsync(PageSize, cancellationToken) is { Count: > 0 } rows)
        {
            read += rows.Count;
            foreach (var item in (await changing.ItemsInForceAsync(rows, cancellationToken)).Where(query.Filter.Takes))
            {
                if (item.Voices.IsEmpty || !await search.FindsAsync(item, cancellationToken))
                {
                    continue;
                }

                foreach (var voice in item.Voices)
                {
                    var side = (voice.Actor, item.Topic!, voice.Stance);
                    counts[side] = counts.GetValueOrDefault(side) + 1;
                }
            }
        }

        return new VoiceCounts(
            [
                .. counts.Select(count => new VoiceCount(count.Key.Actor, count.Key.Topic, count.Key.Stance, count.Value))
                    .OrderBy(count => count.Actor, StringComparer.Ordinal)
                    .ThenBy(count => count.Topic, StringComparer.Ordinal)
                    .ThenBy(count => count.Stance),
            ],
            walk.MayHaveMore);
    }
}
