using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Ingestion.App.Functions;
using Ingestion.App.Functions.Triggers;
using Ingestion.App.Hosting;

namespace Ingestion.App.Listener;

/// <summary>
/// Takes the place of the Functions host's queue trigger when the app runs alone: a message is deleted once its
/// function is through with it, comes back after a failure, and moves to the poison queue after the last.
/// </summary>
internal sealed partial class QueueListener(
    QueueTrigger trigger,
    QueueServiceClient queues,
    IngestionStorage storage,
    IServiceProvider services,
    TimeProvider clock,
    ILogger<QueueListener> logger) : PollingListener(clock)
{
    private readonly QueueClient _queue = queues.GetQueueClient(trigger.Queue);

    /// <inheritdoc/>
    protected override async Task<bool> PollAsync(CancellationToken stopping)
    {
        await storage.EnsureCreatedAsync(stopping);
        var messages = (await _queue.ReceiveMessagesAsync(ListenerLimits.Messages, ListenerLimits.MessageLease, stopping)).Value;
        await Task.WhenAll(messages.Select(HandleAsync));
        return messages.Length > 0;
    }

    /// <inheritdoc/>
    protected override void Report(Exception failure) => LogPollFailed(logger, trigger.Queue, FailureText.Of(failure));

    private async Task HandleAsync(QueueMessage message)
    {
        await using var lease = new MessageLease(_queue, message, Clock);
        if (message.DequeueCount > DeliveryLimits.Attempts)
        {
            // Each attempt ended with the app.
            await GiveBackAsync(message, lease);
            return;
        }

        try
        {
            await trigger.RunAsync(
                services, new ReceivedMessage(message.MessageText, (int)message.DequeueCount, message.InsertedOn), Abort);
            await lease.DeleteAsync();
        }
        catch (Exception failure) when (!Abort.IsCancellationRequested)
        {
            LogAttemptFailed(logger, trigger.Function, message.MessageId, message.DequeueCount, FailureText.Of(failure));
            await GiveBackAsync(message, lease);
        }
        catch (OperationCanceledException)
        {
            // The message comes back when its lease ends.
        }
    }

    private async Task GiveBackAsync(QueueMessage message, MessageLease lease)
    {
        try
        {
            if (message.DequeueCount < DeliveryLimits.Attempts)
            {
                await lease.ReturnAsync(ListenerLimits.FirstRetry * Math.Pow(2, message.DequeueCount - 1));
                return;
            }

            var poison = queues.GetQueueClient($"{trigger.Queue}-poison");
            await poison.CreateIfNotExistsAsync();
            await poison.SendMessageAsync(message.MessageText);
            await lease.DeleteAsync();
        }
        // Then storage is down as a whole: the message comes back when its lease ends.
        catch (Exception failure) when (FailureText.IsStorage(failure))
        {
            Report(failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The queue {Queue} could not be used and is tried again: {Failure}")]
    private static partial void LogPollFailed(ILogger logger, string queue, string failure);

    [LoggerMessage(LogLevel.Warning, "{Function}, message {MessageId}: attempt {Attempt} failed: {Failure}")]
    private static partial void LogAttemptFailed(ILogger logger, string function, string messageId, long attempt, string failure);
}
