using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Ingestion.App.Hosting;

namespace Ingestion.App.Listener;

/// <summary>Keeps a message from being taken by others while it is worked on, however long that takes.</summary>
internal sealed class MessageLease : IAsyncDisposable
{
    private readonly QueueClient _queue;
    private readonly string _id;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _renewal;

    // Each update gives a new one, and only the last is good.
    private string _receipt;

    public MessageLease(QueueClient queue, QueueMessage message, TimeProvider clock)
    {
        (_queue, _id, _receipt, _clock) = (queue, message.MessageId, message.PopReceipt, clock);
        _renewal = RenewAsync();
    }

    /// <summary>Takes the message out of the queue: it is done with.</summary>
    public async Task DeleteAsync()
    {
        await EndAsync();
        await _queue.DeleteMessageAsync(_id, _receipt);
    }

    /// <summary>Lets the message be taken again after this wait.</summary>
    public async Task ReturnAsync(TimeSpan wait)
    {
        await EndAsync();
        await _queue.UpdateMessageAsync(_id, _receipt, visibilityTimeout: wait);
    }

    /// <summary>Ends the renewal; the message comes back when the lease has run out, unless it was deleted.</summary>
    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _end.Dispose();
    }

    private async Task EndAsync()
    {
        await _end.CancelAsync();
        await _renewal;
    }

    private async Task RenewAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            await Task.Delay(ListenerLimits.MessageLease / 2, _clock, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_end.IsCancellationRequested)
            {
                return;
            }

            try
            {
                _receipt = (await _queue.UpdateMessageAsync(_id, _receipt, visibilityTimeout: ListenerLimits.MessageLease)).Value.PopReceipt;
            }
            // Another may take the message then, which is no more than done twice.
            catch (Exception failure) when (FailureText.IsStorage(failure))
            {
            }
        }
    }
}
