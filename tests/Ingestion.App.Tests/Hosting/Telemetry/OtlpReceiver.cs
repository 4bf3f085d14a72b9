using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Ingestion.App.Tests.Support;

namespace Ingestion.App.Tests.Hosting.Telemetry;

/// <summary>A collector of OTLP over HTTP that keeps what it gets.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, string> _received = new(StringComparer.Ordinal);
    private readonly Task _receiving;

    public OtlpReceiver()
    {
        Address = $"http://127.0.0.1:{FreePort.Find()}";
        _listener.Prefixes.Add($"{Address}/");
        _listener.Start();
        _receiving = ReceiveAsync();
    }

    /// <summary>The endpoint as the exporter wants it.</summary>
    public string Address { get; }

    /// <summary>The paths that were posted to.</summary>
    public IEnumerable<string> Paths => _received.Keys.Order(StringComparer.Ordinal);

    /// <summary>All that was posted to a path. Protobuf writes strings as they are.</summary>
    public string this[string path] => _received.GetValueOrDefault(path, "");

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _receiving;
        ((IDisposable)_listener).Dispose();
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                var text = Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length);
                _received.AddOrUpdate(context.Request.Url!.AbsolutePath, text, (_, before) => before + text);
                context.Response.Close();
            }
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
        {
        }
    }
}
