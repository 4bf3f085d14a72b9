using System.IO.Compression;

namespace Ingestion.Articles.Archives;

/// <summary>Undoes what a server did to a page on its way: chunks and compression (RFC 9112, section 7; RFC 9110, section 8.4).</summary>
internal static class HttpContent
{
    // Servers compress once; each coding more is another chance to inflate.
    private const int MostCodings = 2;

    // The first byte of a zlib stream with the window that all servers use (RFC 1950, section 2.2).
    private const byte ZLibMark = 0x78;

    /// <summary>Gives the page, or the reason for which it cannot be had.</summary>
    /// <exception cref="InvalidDataException">The body breaks off or is damaged.</exception>
    public static Rejection? Decode(HttpAnswer answer, ArchiveBudget budget, out ReadOnlyMemory<byte> page)
    {
        var isChunked = answer.Fields["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true;
        page = isChunked ? HttpChunks.Join(answer.Body) : answer.Body;
        var codings = answer.Fields["Content-Encoding"]?.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries) ?? [];
        if (codings.Length > MostCodings)
        {
            return Unsupported($"The page is compressed {codings.Length} times; at most {MostCodings} times are undone.");
        }

        foreach (var coding in codings.Reverse())
        {
            if (Inflate(coding, ref page, budget) is { } rejection)
            {
                return rejection;
            }
        }

        return page.Length > ArticleLimits.FileBytes ? TooLarge() : null;
    }

    private static Rejection? Inflate(string coding, ref ReadOnlyMemory<byte> page, ArchiveBudget budget)
    {
        if (!IsCoded(coding, page.Span))
        {
            return null;
        }

        var compressed = new MemoryStream(page.ToArray(), writable: false);
        Stream? inflated = coding switch
        {
            "gzip" or "x-gzip" => new GZipStream(compressed, CompressionMode.Decompress),
            "deflate" when page.Span[0] == ZLibMark => new ZLibStream(compressed, CompressionMode.Decompress),
            // Some servers leave the wrapper out that the word stands for.
            "deflate" => new DeflateStream(compressed, CompressionMode.Decompress),
            "br" => new BrotliStream(compressed, CompressionMode.Decompress),
            _ => null,
        };
        if (inflated is null)
        {
            return Unsupported("The page is compressed with another method than gzip, deflate and br.");
        }

        using var counted = new CountedStream(inflated, budget.CountInflated);
        try
        {
            return DocumentBytes.TryRead(counted, out page) ? null : TooLarge();
        }
        catch (InvalidOperationException damage)
        {
            // Brotli's way to say it.
            throw new InvalidDataException(damage.Message, damage);
        }
    }

    // Many crawlers store the page inflated and leave the field that says otherwise.
    private static bool IsCoded(string coding, ReadOnlySpan<byte> page) => coding switch
    {
        "" or "identity" => false,
        "gzip" or "x-gzip" => page.StartsWith<byte>([0x1F, 0x8B]),
        _ => !page.IsEmpty && !page.TrimStart(" \t\r\n"u8).StartsWith("<"u8),
    };

    private static Rejection Unsupported(string message) => new(RejectionReason.UnsupportedFormat, message);

    private static Rejection TooLarge() => new(RejectionReason.TooLarge, DocumentBytes.TooMany);
}
