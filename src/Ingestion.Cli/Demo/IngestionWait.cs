using Ingestion.Articles;
using Ingestion.Rows;

namespace Ingestion.Cli.Demo;

/// <summary>Waits until uploaded versions of blobs have become articles or rejections, by their receipts.</summary>
internal sealed class IngestionWait(IngestionTables tables, TimeProvider clock)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);

    // Five attempts at a blob take half a minute at most; this long without one more done means that nothing works.
    private static readonly TimeSpan PatienceWithoutProgress = TimeSpan.FromMinutes(2);

    private readonly RowWriter _rows = new(tables);

    /// <summary>Returns when each version is done.</summary>
    /// <param name="versions">The version (ETag) of each blob.</param>
    /// <param name="report">Is told how many are done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">Nothing was done for two minutes.</exception>
    public async Task UntilDoneAsync(IReadOnlyDictionary<string, string> versions, Action<double> report, CancellationToken cancellation)
    {
        var waiting = versions.ToList();
        var lastProgress = clock.GetTimestamp();
        while (waiting.Count > 0)
        {
            var still = new List<KeyValuePair<string, string>>();
            foreach (var version in waiting)
            {
                if (!await IsDoneAsync(version.Key, version.Value, cancellation))
                {
                    still.Add(version);
                }
            }

            if (still.Count < waiting.Count)
            {
                lastProgress = clock.GetTimestamp();
            }
            else if (clock.GetElapsedTime(lastProgress) > PatienceWithoutProgress)
            {
                throw new InvalidOperationException(
                    $"{still.Count} of {versions.Count} files are not classified, and nothing moved for {PatienceWithoutProgress.TotalMinutes:0} minutes; the log above says why.");
            }

            waiting = still;
            report(versions.Count - waiting.Count);
            if (waiting.Count > 0)
            {
                await Task.Delay(Poll, clock, cancellation);
            }
        }
    }

    private async Task<bool> IsDoneAsync(string name, string version, CancellationToken cancellation) =>
        await _rows.FindReceiptAsync(ArticleId.ForBlob(name), cancellation) is { IsComplete: true, Blob.ETag: { } read } && read == version;
}
