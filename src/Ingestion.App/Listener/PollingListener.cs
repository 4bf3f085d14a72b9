namespace Ingestion.App.Listener;

/// <summary>
/// Asks again and again: soon after something was found, and ever more seldom while nothing is. Told to stop it takes up
/// nothing new, and lets what is being worked on end for as long as the host waits.
/// </summary>
internal abstract class PollingListener : BackgroundService
{
    private readonly CancellationTokenSource _abort = new();

    protected PollingListener(TimeProvider clock) => (Clock, Abort) = (clock, _abort.Token);

    /// <summary>Tells when to ask again.</summary>
    protected TimeProvider Clock { get; }

    /// <summary>Ends what is being worked on: the host waits no longer.</summary>
    protected CancellationToken Abort { get; }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await _abort.CancelAsync();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _abort.Dispose();
        base.Dispose();
    }

    /// <summary>Asks once, and works on what is found.</summary>
    /// <param name="stopping">Ends the asking.</param>
    /// <returns>Whether anything was found.</returns>
    protected abstract Task<bool> PollAsync(CancellationToken stopping);

    /// <summary>Is told what went wrong with a poll; the next finds the same.</summary>
    protected abstract void Report(Exception failure);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = ListenerLimits.ShortestPoll;
        while (!stoppingToken.IsCancellationRequested)
        {
            var isFound = false;
            try
            {
                isFound = await PollAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                Report(failure);
            }

            wait = isFound ? ListenerLimits.ShortestPoll : TimeSpan.FromTicks(Math.Min(wait.Ticks * 2, ListenerLimits.LongestPoll.Ticks));
            await Task.Delay(wait, Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
