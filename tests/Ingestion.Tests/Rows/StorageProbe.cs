using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingestion.Tests.Rows;

/// <summary>Stands between a client and storage: counts the requests, and stops the client at one of them.</summary>
internal sealed class StorageProbe : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<string> _requests = new();
    private int _count;

    /// <summary>Called before each request with its number, from 0.</summary>
    public Func<int, ValueTask> Before { get; set; } = _ => ValueTask.CompletedTask;

    /// <summary>Called after each request with its number: storage has done it, the client does not know yet.</summary>
    public Func<int, ValueTask> After { get; set; } = _ => ValueTask.CompletedTask;

    /// <summary>Method and path of each request.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var number = Interlocked.Increment(ref _count) - 1;
        _requests.Enqueue($"{message.Request.Method} {message.Request.Uri.ToUri().AbsolutePath}");
        await Before(number);
        await ProcessNextAsync(message, pipeline);
        await After(number);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The clients under test are asynchronous only.");

    public static StorageProbe CrashingAfter(int request) => new()
    {
        Before = number => Crash(number > request),
        After = number => Crash(number >= request),
    };

    private static ValueTask Crash(bool now) => now ? throw new CrashException() : ValueTask.CompletedTask;
}
