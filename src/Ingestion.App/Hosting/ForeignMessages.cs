using Azure.Storage.Queues;

namespace Ingestion.App.Hosting;

/// <summary>Does away with messages that cannot be read at all: text that is no base64, from whoever put it there.</summary>
/// <remarks>Under the Functions host none arrives: the host itself moves them to the poison queue.</remarks>
internal sealed partial class ForeignMessages(ILogger<ForeignMessages> logger)
{
    /// <summary>Options with which a client passes over such messages instead of failing at them.</summary>
    public QueueClientOptions Options()
    {
        var options = new QueueClientOptions();
        options.MessageDecodingFailed += async failed =>
        {
            if (failed.ReceivedMessage is { } message)
            {
                LogForeign(logger, failed.Queue.Name, message.MessageId);
                await failed.Queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, failed.CancellationToken);
            }
        };
        return options;
    }

    [LoggerMessage(LogLevel.Warning, "The message {MessageId} in the queue {Queue} is no base64; it is done with.")]
    private static partial void LogForeign(ILogger logger, string queue, string messageId);
}
