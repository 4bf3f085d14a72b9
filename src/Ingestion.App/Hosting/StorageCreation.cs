namespace Ingestion.App.Hosting;

/// <summary>Creates the containers, queues and tables beside the start, so that a question finds them before any article came.</summary>
/// <remarks>It finds the storage's clients only then: making them would hold up the answer to the host's first ping.</remarks>
internal sealed partial class StorageCreation(IServiceProvider services, TimeProvider clock, ILogger<StorageCreation> logger) : BackgroundService
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await services.GetRequiredService<IngestionStorage>().EnsureCreatedAsync(stoppingToken);
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

    [LoggerMessage(LogLevel.Warning, "The containers, queues and tables could not be made and are tried again: {Failure}")]
    private static partial void LogFailed(ILogger logger, string failure);
}
