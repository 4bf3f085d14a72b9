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
        while (await IsDueAsync(stoppingToken))
        {
            try
            {
                await trigger.Find(services).RunAsync(stoppingToken);
            }
            // Told to stop, it ends as it may; the next time does what this one left.
            catch (Exception failure)
            {
                if (!stoppingToken.IsCancellationRequested)
                {
                    LogFailed(logger, trigger.Function, FailureText.Of(failure));
                }
            }
        }
    }

    // A timer may go off a little before the clock shows its time, and the function would run twice.
    private async Task<bool> IsDueAsync(CancellationToken stopping)
    {
        var due = trigger.Schedule.Next(clock.GetUtcNow());
        while (!stopping.IsCancellationRequested && clock.GetUtcNow() is var now && now < due)
        {
            await Task.Delay(due - now, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return !stopping.IsCancellationRequested;
    }

    [LoggerMessage(LogLevel.Error, "{Function} failed and runs again at its next time: {Failure}")]
    private static partial void LogFailed(ILogger logger, string function, string failure);
}
