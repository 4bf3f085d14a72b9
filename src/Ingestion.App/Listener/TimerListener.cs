using Ingestion.App.Functions.Triggers;
using Ingestion.App.Hosting;

namespace Ingestion.App.Listener;

/// <summary>Takes the place of the Functions host's timer trigger when the app runs alone.</summary>
internal sealed partial class TimerListener(
    TimerTrigger trigger, IServiceProvider services, TimeProvider clock, ILogger<TimerListener> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(trigger.Schedule.Until(clock.GetUtcNow()), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                stoppingToken.ThrowIfCancellationRequested();
                await trigger.Find(services).RunAsync(stoppingToken);
            }
            // The next time does what this one left.
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(logger, trigger.Function, FailureText.Of(failure));
            }
            catch (OperationCanceledException)
            {
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "{Function} failed and runs again at its next time: {Failure}")]
    private static partial void LogFailed(ILogger logger, string function, string failure);
}
