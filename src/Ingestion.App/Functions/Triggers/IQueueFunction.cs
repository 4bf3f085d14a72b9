namespace Ingestion.App.Functions.Triggers;

/// <summary>A function that takes messages of a queue. It may get one message more than once.</summary>
internal interface IQueueFunction
{
    /// <summary>Does what the message asks for; a repeat changes nothing. A message that is not for it is logged and done with.</summary>
    /// <exception cref="Azure.RequestFailedException">Storage failed; the call is to be made again.</exception>
    Task RunAsync(ReceivedMessage message, CancellationToken cancellation);
}
