using System.Collections.Concurrent;
using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingestion.App.Tests.Support;

/// <summary>
/// A blob service in the client's own process, of as much as expanding an archive asks for: it takes a hundred thousand
/// blobs in seconds, and counts them.
/// </summary>
internal sealed class BlobsInMemory : HttpPipelineTransport, IDisposable
{
    private const string HashHeader = "x-ms-meta-contentHash";
    private const string Account = "devstoreaccount1/";
    private const string Root = $"http://127.0.0.1:10000/{Account}";

    private static readonly (string, string)[] Version =
        [("ETag", "\"0x1\""), ("Last-Modified", "Sun, 22 Nov 2026 03:00:00 GMT"), ("x-ms-blob-type", "BlockBlob")];

    private readonly HttpClientTransport _requests = new(new HttpClient());
    private readonly ConcurrentDictionary<string, (byte[] Content, string? Hash)> _blobs = new(StringComparer.Ordinal);
    private int _writes;
    private int _refusals;

    /// <summary>After so many writes every request breaks off; <see langword="null"/> for never.</summary>
    public int? BreakAfterWrites { get; set; }

    /// <summary>How many blobs were written by clients.</summary>
    public int Writes => _writes;

    /// <summary>How many writes were refused because the blob was there.</summary>
    public int Refusals => _refusals;

    public Uri Put(string container, string name, byte[] content)
    {
        _blobs[$"{container}/{Uri.EscapeDataString(name)}"] = (content, null);
        return new Uri($"{Root}{container}/{Uri.EscapeDataString(name)}");
    }

    public int Count(string container) => _blobs.Keys.Count(path => path.StartsWith($"{container}/", StringComparison.Ordinal));

    public override Request CreateRequest() => _requests.CreateRequest();

    public override void Process(HttpMessage message)
    {
        if (_writes >= BreakAfterWrites)
        {
            throw new IOException("The connection was closed.");
        }

        message.Response = Answer(message.Request);
    }

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Process(message);
        return ValueTask.CompletedTask;
    }

    public void Dispose() => _requests.Dispose();

    private FakeResponse Answer(Request request)
    {
        var path = request.Uri.Path[(request.Uri.Path.IndexOf(Account, StringComparison.Ordinal) + Account.Length)..];
        if (request.Method == RequestMethod.Put)
        {
            return request.Uri.Query.Contains("restype=container", StringComparison.Ordinal)
                ? FakeResponse.Error(409, "ContainerAlreadyExists")
                : Write(path, request);
        }

        return _blobs.TryGetValue(path, out var blob) ? Read(request, blob.Content, blob.Hash) : FakeResponse.Error(404, "BlobNotFound");
    }

    private FakeResponse Write(string path, Request request)
    {
        using var content = new MemoryStream();
        request.Content!.WriteTo(content, CancellationToken.None);
        if (!_blobs.TryAdd(path, (content.ToArray(), request.Headers.TryGetValue(HashHeader, out var hash) ? hash : null)))
        {
            Interlocked.Increment(ref _refusals);
            return FakeResponse.Error(409, "BlobAlreadyExists");
        }

        Interlocked.Increment(ref _writes);
        return new FakeResponse(201, Version);
    }

    private static FakeResponse Read(Request request, byte[] content, string? hash)
    {
        if (request.Method == RequestMethod.Head)
        {
            return new FakeResponse(200, [.. Version, ("Content-Length", $"{content.Length}"), (HashHeader, hash ?? "")]);
        }

        var range = request.Headers.TryGetValue("x-ms-range", out var given) || request.Headers.TryGetValue("Range", out given)
            ? given!["bytes=".Length..].Split('-')
            : ["0", ""];
        var from = int.Parse(range[0], CultureInfo.InvariantCulture);
        var to = range[1].Length == 0 ? content.Length - 1 : Math.Min(int.Parse(range[1], CultureInfo.InvariantCulture), content.Length - 1);
        return new FakeResponse(
            206,
            [.. Version, ("Content-Length", $"{to + 1 - from}"), ("Content-Range", $"bytes {from}-{to}/{content.Length}")],
            content[from..(to + 1)]);
    }
}
