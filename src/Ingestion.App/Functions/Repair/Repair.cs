using Ingestion.App.Functions.Triggers;
using Ingestion.App.Hosting;
using Ingestion.App.Repairing;

namespace Ingestion.App.Functions;

/// <summary>Ingests what no event brought, and takes away what belongs to nothing.</summary>
internal sealed partial class Repair(IngestionStorage storage, ArticleRepair repair, ILogger<Repair> logger) : ITimerFunction
{
    /// <summary>Once a day: every blob's receipt and every row's keys are read.</summary>
    public static Schedule Schedule { get; } = new(24);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await storage.EnsureCreatedAsync(cancellation);
        var report = await repair.RunAsync(mend: true, cancellation);
        LogDone(logger, report.Unread, report.Rows.Missing, report.Rows.Orphans, report.Rows.Marks);
    }

    [LoggerMessage(LogLevel.Information, "Repaired: {Unread} blobs not read, {Missing} articles that lacked a row, {Orphans} rows and {Marks} marks that belonged to nothing")]
    private static partial void LogDone(ILogger logger, int unread, int missing, int orphans, int marks);
}
