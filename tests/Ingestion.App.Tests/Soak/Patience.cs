namespace Ingestion.App.Tests.Soak;

/// <summary>Ends what waits where nothing has moved on for long. How long all of it takes says nothing: machines are slow and busy.</summary>
internal sealed class Patience : IDisposable
{
    /// <summary>How long nothing may move on: longer than storage is away, its clients' retries included.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly CancellationTokenSource _end;

    public Patience(CancellationToken cancellation)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        MovedOn();
    }

    /// <summary>Is cancelled where nothing moved on, and with the test.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>Something was done that brings the end nearer.</summary>
    public void MovedOn() => _end.CancelAfter(Longest);

    public void Dispose() => _end.Dispose();
}
