using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingestion.Tests.Rows;

/// <summary>Stands between a client and storage: counts the requests, and stops the client at one of them.</summary>
internal sealed partial class StorageProbe : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<string> _requests = new();
    private int _count;

    /// <summary>Called before each request with its number, from 0.</summary>
    public Func<int, ValueTask> Before { get; set; } = _ => ValueTask.CompletedTask;

    /// <summary>Called after each request with its number: storage has done it, the client does not know yet.</summary>
    public Func<int, ValueTask> After { get; set; } = _ => ValueTask.CompletedTask;

    /// <summary>Method and path of each request, and of a transaction the path of its first change.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var number = Interlocked.Increment(ref _count) - 1;
        var path = message.Request.Uri.ToUri().AbsolutePath;
        _requests.Enqueue($"{message.Request.Method} {path}{(path.EndsWith("/$batch", StringComparison.Ordinal) ? await FirstChangeAsync(message) : "")}");
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

    // The path of a transaction is the account's: only its content names the table.
    private static async ValueTask<string> FirstChangeAsync(HttpMessage message)
    {
        using var content = new MemoryStream();
        await message.Request.Content!.WriteToAsync(content, message.CancellationToken);
        var match = ChangePath().Match(Encoding.UTF8.GetString(content.ToArray()));
        return match.Success ? $" {match.Groups[1].Value}" : throw new InvalidDataException("A transaction without a change.");
    }

    [GeneratedRegex(@"^(?:PUT|POST|PATCH|MERGE|DELETE) https?://[^/]+(\S+) HTTP/1\.1\r?$", RegexOptions.Multiline)]
    private static partial Regex ChangePath();

    private static ValueTask Crash(bool now) => now ? throw new CrashException() : ValueTask.CompletedTask;
}
