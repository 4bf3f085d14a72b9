namespace Ingestion.App.Hosting;

/// <summary>Creates the container and the tables when the app starts, so that a question finds them before any article came.</summary>
internal sealed partial class StorageCreation(IngestionStorage storage, TimeProvider clock, ILogger<StorageCreation> logger) : BackgroundService
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await storage.EnsureCreatedAsync(stoppingToken);
                return;
            }
            // An app that cannot reach its storage yet still answers, and says so: it must not end for it.
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(logger, FailureText.Of(failure));
                await Task.Delay(Retry, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The container and tables could not be made and are tried again: {Failure}")]
    private static partial void LogFailed(ILogger logger, string failure);
}
