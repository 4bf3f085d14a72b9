namespace Ingestion.App.Listener;

/// <summary>The bounds of the listeners.</summary>
internal static class ListenerLimits
{
    /// <summary>The wait after a sweep that found something: short enough that an upload seems to be read at once.</summary>
    public static readonly TimeSpan ShortestPoll = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest wait after sweeps that found nothing: listing costs a transaction each time.</summary>
    public static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How far the checkpoint stays behind the start of the sweep that it was taken from. The service stamps a blob in
    /// whole seconds, on whichever of its machines wrote it; a minute is far more than those clocks differ.
    /// </summary>
    public static readonly TimeSpan CheckpointOverlap = TimeSpan.FromMinutes(1);

    /// <summary>The wait before the second attempt; each further one waits twice as long.</summary>
    public static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);

    /// <summary>How many blobs are worked on at once: enough to hide storage's latency, few enough to bound memory (8 of 20 MB).</summary>
    public const int Parallelism = 8;

    /// <summary>How many blobs one listing answer holds: a page is finished before the next is asked for.</summary>
    public const int PageSize = 1000;

    /// <summary>How many messages are taken from a queue at once; each may hold a few documents in memory.</summary>
    public const int Messages = 4;

    /// <summary>
    /// How long a message stays out of others' sight without a sign of life. After a power cut it is taken up again so
    /// much later; it is renewed at half time.
    /// </summary>
    public static readonly TimeSpan MessageLease = TimeSpan.FromSeconds(30);
}
