using Azure.Storage.Queues;
using Ingestion.App.Functions.Triggers;
using Ingestion.App.Hosting;
using Ingestion.App.Listener;
using Ingestion.App.Tests.Functions;
using Ingestion.App.Tests.Support;
using Ingestion.Rows;
using Ingestion.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ingestion.App.Tests.Listener;

[Collection<HandlerTestGroup>]
public sealed class QueueListenerTests(HandlerFixture fixture)
{
    private readonly QueueServiceClient _queues = new(fixture.Storage, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_comes_back_after_a_failure_and_is_deleted_once_it_is_done()
    {
        var function = new Failing(times: 1);
        var queue = await QueueAsync("coba-lagi", "pesan ünïk");
        using var listener = Listen("coba-lagi", function);

        await StoredRows.UntilAsync(async () => function.Messages.Count == 2 && await IsEmptyAsync(queue), Cancellation);

        await listener.StopAsync(Cancellation);
        Assert.Equal([("pesan ünïk", 1), ("pesan ünïk", 2)], function.Messages.Select(message => (message.Text, message.DequeueCount)));
        Assert.False((await _queues.GetQueueClient("coba-lagi-poison").ExistsAsync(Cancellation)).Value);
    }

    [Fact]
    public async Task A_message_that_fails_each_time_moves_to_the_poison_queue()
    {
        var function = new Failing(times: int.MaxValue);
        var queue = await QueueAsync("gagal", "pesan");
        using var listener = Listen("gagal", function);
        var poison = _queues.GetQueueClient("gagal-poison");

        await StoredRows.UntilAsync(async () => (await poison.PeekMessageAsync(Cancellation)).Value?.MessageText == "pesan", Cancellation);

        await listener.StopAsync(Cancellation);
        Assert.True(await IsEmptyAsync(queue));
        Assert.Equal(5, function.Messages.Count);
    }

    private async Task<QueueClient> QueueAsync(string name, string message)
    {
        var queue = _queues.GetQueueClient(name);
        await queue.CreateAsync(cancellationToken: Cancellation);
        await queue.SendMessageAsync(message, Cancellation);
        return queue;
    }

    private QueueListener Listen(string queue, IQueueFunction function)
    {
        var storage = new IngestionStorage(
            new Azure.Storage.Blobs.BlobServiceClient(fixture.Storage), _queues, new IngestionTables(new TableServiceClient(fixture.Storage)));
        var listener = new QueueListener(
            new QueueTrigger("Percobaan", queue, _ => function),
            _queues,
            storage,
            new ServiceCollection().AddSingleton(TimeProvider.System).BuildServiceProvider(),
            TimeProvider.System,
            NullLogger<QueueListener>.Instance);
        _ = listener.StartAsync(Cancellation);
        return listener;
    }

    // What is leased by the listener counts as there.
    private static async Task<bool> IsEmptyAsync(QueueClient queue) =>
        (await queue.GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount == 0;

    private sealed class Failing(int times) : IQueueFunction
    {
        public List<ReceivedMessage> Messages { get; } = [];

        public Task RunAsync(ReceivedMessage message, CancellationToken cancellation)
        {
            Messages.Add(message);
            return Messages.Count > times ? Task.CompletedTask : Task.FromException(new InvalidOperationException("Not yet."));
        }
    }
}
