namespace Ingestion.App.Hosting;

/// <summary>
/// Ends a custom handler whose Functions host is gone: it would hold its port and memory for ever, and nobody would
/// call it again. The host, when it ends in an orderly way, kills the handler itself.
/// </summary>
internal sealed partial class OrphanWatch(
    IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<OrphanWatch> logger) : BackgroundService
{
    // The host's next run takes another port, so that nothing waits for this.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    // Known before the app listens: a host that ends right after the first ping is missed all the same.
    private readonly int? _parent = ParentProcess.FindId();

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (_parent is not null && !stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ParentProcess.FindId() != _parent)
            {
                LogOrphaned(logger, _parent.Value);
                lifetime.StopApplication();
                return;
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The Functions host, process {Parent}, is gone; the handler ends.")]
    private static partial void LogOrphaned(ILogger logger, int parent);
}
