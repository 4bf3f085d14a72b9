using System.Diagnostics.CodeAnalysis;

namespace Ingestion.Articles.Archives;

/// <summary>An HTTP answer as a crawl stored it (RFC 9112).</summary>
/// <param name="IsSuccess">Whether the server gave the page: status 200 to 299.</param>
/// <param name="Fields">The header's fields.</param>
/// <param name="Body">What follows the header, as it went over the wire.</param>
internal sealed record HttpAnswer(bool IsSuccess, HeaderFields Fields, ReadOnlyMemory<byte> Body)
{
    /// <summary>False where the bytes do not begin as an HTTP answer, or its header is over its bound.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> block, [NotNullWhen(true)] out HttpAnswer? answer)
    {
        answer = null;
        if (!TryLine(block.Span, 0, out var status, out var next) || !status.StartsWith("HTTP/"u8))
        {
            return false;
        }

        var space = status.IndexOf((byte)' ');
        var isSuccess = space > 0 && status[space..].TrimStart((byte)' ').StartsWith("2"u8);
        var fields = new HeaderFields();
        while (TryLine(block.Span, next, out var line, out next))
        {
            if (line.IsEmpty)
            {
                answer = new HttpAnswer(isSuccess, fields, block[next..]);
                return true;
            }

            fields.Add(line);
        }

        return false;
    }

    private static bool TryLine(ReadOnlySpan<byte> block, int start, out ReadOnlySpan<byte> line, out int next)
    {
        var head = block[start..Math.Min(block.Length, ArticleLimits.WarcHeadBytes)];
        var feed = head.IndexOf((byte)'\n');
        line = feed < 0 ? [] : head[..feed].TrimEnd((byte)'\r');
        next = start + feed + 1;
        return feed >= 0;
    }
}
