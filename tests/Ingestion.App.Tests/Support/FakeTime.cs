using System.Threading.Channels;

namespace Ingestion.App.Tests.Support;

/// <summary>A clock that stands until it is told to go on; what waits by it goes off then.</summary>
internal sealed class FakeTime(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<FakeTimer> _timers = [];
    private readonly Channel<ITimer> _awaited = Channel.CreateUnbounded<ITimer>();
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time)
    {
        List<FakeTimer> due;
        lock (_lock)
        {
            _now += time;
            due = _timers.FindAll(timer => timer.Due <= _now);
            _timers.RemoveAll(due.Contains);
        }

        due.ForEach(timer => timer.GoOff());
    }

    /// <summary>Waits until something more waits by this clock.</summary>
    public async Task UntilAwaitedAsync(CancellationToken cancellation) => await _awaited.Reader.ReadAsync(cancellation);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(() => callback(state), _now + dueTime);
        lock (_lock)
        {
            _timers.Add(timer);
        }

        _awaited.Writer.TryWrite(timer);
        return timer;
    }
}
