using System.Collections.Concurrent;
using Ingestion.App.Functions;

namespace Ingestion.App.Listener;

/// <summary>Which versions of which blobs are done, and which failed how often. Lives as long as the process.</summary>
/// <remarks>Safe for use by several threads, one at a time for each blob.</remarks>
internal sealed class BlobLedger(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, BlobRecord> _records = new(StringComparer.Ordinal);

    /// <summary>Whether this version is still to be read; it may not be due yet.</summary>
    public bool IsWaiting(string name, string etag) =>
        !_records.TryGetValue(name, out var record) || record.ETag != etag || !record.IsDone;

    /// <summary>Whether this version may be tried now.</summary>
    public bool IsDue(string name, string etag) =>
        !_records.TryGetValue(name, out var record) || record.ETag != etag || (!record.IsDone && record.NotBefore <= clock.GetUtcNow());

    /// <summary>The version's rows are written, or it is gone.</summary>
    public void MarkDone(string name, string etag, DateTimeOffset lastModified) =>
        _records[name] = new BlobRecord(etag, lastModified, IsDone: true, Attempts: 0, NotBefore: default);

    /// <summary>An attempt failed; the next is due after a wait that doubles each time.</summary>
    /// <returns>How many attempts of this version have failed by now.</returns>
    public int MarkFailed(string name, string etag, DateTimeOffset lastModified)
    {
        var attempts = _records.TryGetValue(name, out var record) && record.ETag == etag ? record.Attempts + 1 : 1;
        var doublings = Math.Min(attempts, DeliveryLimits.Attempts) - 1;
        var notBefore = clock.GetUtcNow() + (ListenerLimits.FirstRetry * Math.Pow(2, doublings));
        _records[name] = new BlobRecord(etag, lastModified, IsDone: false, attempts, notBefore);
        return attempts;
    }

    /// <summary>Drops what is done and older than the checkpoint: a sweep passes over it by its time alone.</summary>
    public void Forget(DateTimeOffset before)
    {
        foreach (var (name, record) in _records)
        {
            if (record.IsDone && record.LastModified < before)
            {
                _records.TryRemove(KeyValuePair.Create(name, record));
            }
        }
    }
}
