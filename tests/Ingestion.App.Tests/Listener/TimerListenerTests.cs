using Ingestion.App.Functions.Triggers;
using Ingestion.App.Listener;
using Ingestion.App.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ingestion.App.Tests.Listener;

public sealed class TimerListenerTests : IDisposable
{
    private readonly FakeTime _clock = new(new DateTimeOffset(2026, 11, 22, 3, 40, 0, TimeSpan.Zero));
    private readonly Counting _function = new();
    private readonly TimerListener _listener;

    public TimerListenerTests() => _listener = new TimerListener(
        new TimerTrigger("Percobaan", new Schedule(1), _ => _function),
        new ServiceCollection().BuildServiceProvider(),
        _clock,
        NullLogger<TimerListener>.Instance);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task A_function_runs_at_each_of_its_times_and_not_between_them()
    {
        await _listener.StartAsync(Cancellation);
        await _clock.UntilAwaitedAsync(Cancellation);
        Assert.Equal(0, _function.Runs);

        _clock.Advance(TimeSpan.FromMinutes(20));
        await _clock.UntilAwaitedAsync(Cancellation);
        Assert.Equal(1, _function.Runs);

        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(1, _function.Runs);

        _clock.Advance(TimeSpan.FromMinutes(1));
        await _clock.UntilAwaitedAsync(Cancellation);
        Assert.Equal(2, _function.Runs);
    }

    [Fact]
    public async Task A_run_that_fails_is_followed_by_the_next()
    {
        _function.Failure = new IOException("Not yet.");
        await _listener.StartAsync(Cancellation);
        await _clock.UntilAwaitedAsync(Cancellation);
        _clock.Advance(TimeSpan.FromHours(1));
        await _clock.UntilAwaitedAsync(Cancellation);

        _clock.Advance(TimeSpan.FromHours(1));
        await _clock.UntilAwaitedAsync(Cancellation);

        Assert.Equal(2, _function.Runs);
        Assert.False(_listener.ExecuteTask!.IsCompleted);
    }

    [Fact]
    public async Task A_time_that_passed_during_a_long_run_is_not_made_up_for()
    {
        _function.Running = () => _clock.Advance(TimeSpan.FromHours(3));
        await _listener.StartAsync(Cancellation);
        await _clock.UntilAwaitedAsync(Cancellation);

        _clock.Advance(TimeSpan.FromMinutes(20));
        await _clock.UntilAwaitedAsync(Cancellation);

        Assert.Equal(1, _function.Runs);
    }

    [Fact]
    public async Task A_stop_ends_the_wait_and_a_run_that_gives_up_for_it_is_no_failure()
    {
        await _listener.StartAsync(Cancellation);
        await _clock.UntilAwaitedAsync(Cancellation);
        _function.RunsUntilStopped = true;
        _clock.Advance(TimeSpan.FromMinutes(20));
        await _function.Began.Task.WaitAsync(Cancellation);

        await _listener.StopAsync(Cancellation);

        Assert.Equal(TaskStatus.RanToCompletion, _listener.ExecuteTask!.Status);
        Assert.Equal(1, _function.Runs);
    }

    [Theory]
    [InlineData(1, "2026-11-22T03:40:00Z", "2026-11-22T04:00:00Z")]
    [InlineData(1, "2026-11-22T04:00:00Z", "2026-11-22T05:00:00Z")]
    [InlineData(1, "2026-11-22T03:59:59.9999999Z", "2026-11-22T04:00:00Z")]
    [InlineData(24, "2026-11-22T03:40:00Z", "2026-11-23T00:00:00Z")]
    [InlineData(24, "2026-11-22T06:40:00+07:00", "2026-11-22T00:00:00Z")]
    public void The_next_time_lies_behind_the_moment_and_counts_from_midnight_UTC(int hours, string moment, string next) =>
        Assert.Equal(
            DateTimeOffset.Parse(next, System.Globalization.CultureInfo.InvariantCulture),
            new Schedule(hours).Next(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)));

    private sealed class Counting : ITimerFunction
    {
        public int Runs { get; private set; }

        public Exception? Failure { get; set; }

        public Action? Running { get; set; }

        public bool RunsUntilStopped { get; set; }

        public TaskCompletionSource Began { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task RunAsync(CancellationToken cancellation)
        {
            Runs++;
            Began.TrySetResult();
            Running?.Invoke();
            if (RunsUntilStopped)
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }

            if (Failure is not null)
            {
                throw Failure;
            }
        }
    }
}
