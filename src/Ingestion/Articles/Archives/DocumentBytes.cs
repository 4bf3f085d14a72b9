namespace Ingestion.Articles.Archives;

/// <summary>Reads a document into memory as far as it can matter.</summary>
internal static class DocumentBytes
{
    private const int FirstBuffer = 64 * 1024;

    public static readonly string TooMany = $"The file has more than {ArticleLimits.FileBytes} bytes; at most so many are read.";

    /// <summary>The stream's bytes, unless there are more than <see cref="ArticleLimits.FileBytes"/>.</summary>
    /// <param name="content">The stream; what is over the bound stays unread.</param>
    /// <param name="bytes">What it holds.</param>
    public static bool TryRead(Stream content, out ReadOnlyMemory<byte> bytes)
    {
        var expected = content.CanSeek ? content.Length - content.Position + 1 : FirstBuffer;
        var buffer = new byte[Math.Min(expected, ArticleLimits.FileBytes + 1L)];
        var length = 0;
        while (content.Read(buffer.AsSpan(length)) is > 0 and var read)
        {
            length += read;
            if (length > ArticleLimits.FileBytes)
            {
                bytes = default;
                return false;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, ArticleLimits.FileBytes + 1L));
            }
        }

        bytes = buffer.AsMemory(0, length);
        return true;
    }
}
