namespace Ingestion.App.Functions;

/// <summary>The bounds of expanding an archive.</summary>
internal static class ArchiveLimits
{
    /// <summary>How many entries are written at once: enough to hide storage's latency, few enough to bound memory (8 of 20 MB).</summary>
    public const int Parallelism = 8;

    /// <summary>After how many entries the progress is noted: a run that is ended does at most so many again, and finds them done.</summary>
    public const int EntriesBetweenNotes = 500;

    /// <summary>How much of the archive is read at once: a request for each 4 MB.</summary>
    public const int ReadBytes = 4 * 1024 * 1024;

    /// <summary>
    /// How long one run takes before it leaves the rest to another message. The host ends a function after five minutes
    /// (<c>functionTimeout</c>), and the app with it; the notes come seconds apart.
    /// </summary>
    public static readonly TimeSpan Turn = TimeSpan.FromMinutes(2);
}
