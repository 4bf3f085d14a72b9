namespace Ingestion.App.Listener;

/// <summary>Asks again and again: soon after something was found, and ever more seldom while nothing is.</summary>
internal sealed class PollingLoop(TimeProvider clock)
{
    /// <summary>Goes on until it is stopped, whatever goes wrong with one poll.</summary>
    /// <param name="poll">Asks once; whether anything was found.</param>
    /// <param name="report">Is told what went wrong.</param>
    /// <param name="stopping">Ends the loop.</param>
    public async Task RunAsync(Func<CancellationToken, Task<bool>> poll, Action<Exception> report, CancellationToken stopping)
    {
        var wait = ListenerLimits.ShortestPoll;
        while (!stopping.IsCancellationRequested)
        {
            var isFound = false;
            try
            {
                isFound = await poll(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            // The next poll finds the same.
            catch (Exception failure)
            {
                report(failure);
            }

            wait = isFound ? ListenerLimits.ShortestPoll : TimeSpan.FromTicks(Math.Min(wait.Ticks * 2, ListenerLimits.LongestPoll.Ticks));
            await Task.Delay(wait, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
