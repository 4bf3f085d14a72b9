using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ingestion.App.Tests.Support;

/// <summary>Sends requests whose every byte the test decides, as no client library would.</summary>
internal static class RawHttp
{
    /// <summary>Sends a request on a connection of its own and reads the answer.</summary>
    public static async Task<RawAnswer> SendAsync(
        int port, string request, IEnumerable<string[]> headers, string body, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, cancellation);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(Text(request, [.. headers], body)), cancellation);

        using var received = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (!RawAnswer.IsWhole(received) && await stream.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            received.Write(buffer, 0, read);
        }

        return RawAnswer.Parse(received);
    }

    private static string Text(string request, List<string[]> headers, string body)
    {
        var length = Encoding.UTF8.GetByteCount(body);
        var isChunked = headers.Any(header => header[0] == "Transfer-Encoding");
        if (length > 0 && !isChunked && !headers.Any(header => header[0] == "Content-Length"))
        {
            headers.Add(["Content-Length", length.ToString(CultureInfo.InvariantCulture)]);
        }

        var lines = headers.Select(header => $"{header[0]}: {header[1]}");
        var content = isChunked ? $"{length:x}\r\n{body}\r\n0\r\n\r\n" : body;
        return $"{request}\r\n{string.Join("\r\n", lines)}\r\n\r\n{content}";
    }
}
