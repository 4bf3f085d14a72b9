namespace Ingestion.App.Functions.Triggers;

/// <summary>A function that runs at set times. A time may be missed; the next run makes up for it.</summary>
internal interface ITimerFunction
{
    /// <summary>Does what is due.</summary>
    /// <exception cref="Azure.RequestFailedException">Storage failed; the next run tries again.</exception>
    Task RunAsync(CancellationToken cancellation);
}
