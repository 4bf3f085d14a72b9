namespace Ingestion.App.Tests.Soak;

/// <summary>Lets all who ask go on at one even rate together; where they are late they go on at once.</summary>
internal sealed class Pace(double perSecond, TimeProvider clock)
{
    private readonly long _began = clock.GetTimestamp();
    private int _taken;

    /// <summary>How many went on.</summary>
    public int Taken => _taken;

    /// <summary>How many went on in a second, up to now.</summary>
    public double Achieved => _taken / clock.GetElapsedTime(_began).TotalSeconds;

    /// <summary>Waits until the next may go on.</summary>
    public async Task NextAsync(CancellationToken cancellation)
    {
        var due = TimeSpan.FromSeconds((Interlocked.Increment(ref _taken) - 1) / perSecond);
        var early = due - clock.GetElapsedTime(_began);
        if (early > TimeSpan.Zero)
        {
            await Task.Delay(early, clock, cancellation);
        }
    }
}
