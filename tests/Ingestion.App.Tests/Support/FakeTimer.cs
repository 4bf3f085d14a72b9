namespace Ingestion.App.Tests.Support;

/// <summary>A timer of <see cref="FakeTime"/>: it goes off once.</summary>
internal sealed class FakeTimer(Action goOff, DateTimeOffset due) : ITimer
{
    private bool _isEnded;

    public DateTimeOffset Due { get; } = due;

    public void GoOff()
    {
        if (!_isEnded)
        {
            goOff();
        }
    }

    public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException("A wait is not changed.");

    public void Dispose() => _isEnded = true;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
