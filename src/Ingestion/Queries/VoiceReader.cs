using Ingestion.Labels;
using Ingestion.Rows;

namespace Ingestion.Queries;

/// <summary>Counts the voices of the items of one answer.</summary>
internal sealed class VoiceReader(IngestionTables tables, VoiceQuery query, ChangingArticles changing)
{
    public async Task<VoiceCounts> ReadAsync(CancellationToken cancellationToken)
    {
        var items = new CountedItems(tables, changing);
        var counts = new Dictionary<(string Actor, string Topic, Stance Stance), int>();
        await foreach (var item in items.ReadAsync(query.Filter, cancellationToken))
        {
            foreach (var voice in item.Voices)
            {
                var side = (voice.Actor, item.Topic!, voice.Stance);
                counts[side] = counts.GetValueOrDefault(side) + 1;
            }
        }

        return new VoiceCounts(
            [
                .. counts.Select(count => new VoiceCount(count.Key.Actor, count.Key.Topic, count.Key.Stance, count.Value))
                    .OrderBy(count => count.Actor, StringComparer.Ordinal)
                    .ThenBy(count => count.Topic, StringComparer.Ordinal)
                    .ThenBy(count => count.Stance),
            ],
            items.IsCut);
    }
}
