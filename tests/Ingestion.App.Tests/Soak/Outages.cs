using Ingestion.Testing;

namespace Ingestion.App.Tests.Soak;

/// <summary>Takes storage away and brings it back, with all that it held.</summary>
internal sealed class Outages(AzuriteFixture azurite)
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(2);

    private volatile int _moves;

    /// <summary>Another number before, during and after each outage.</summary>
    public int Now => _moves;

    /// <summary>Whether storage was there all the time since it was asked for <see cref="Now"/>.</summary>
    public bool NoneSince(int moment) => moment % 2 == 0 && moment == _moves;

    public async Task HaveOneAsync(CancellationToken cancellation)
    {
        Interlocked.Increment(ref _moves);
        await azurite.StopAsync();
        await Task.Delay(Length, cancellation);
        await azurite.StartAsync(cancellation);
        Interlocked.Increment(ref _moves);
    }
}
