using System.Buffers;
using System.Buffers.Text;

namespace Ingestion.Articles.Archives;

/// <summary>Puts a body together that was sent in chunks (RFC 9112, section 7.1).</summary>
internal static class HttpChunks
{
    /// <summary>The whole body; one that does not begin with a chunk's size is whole already: crawlers join chunks and leave the field.</summary>
    /// <exception cref="InvalidDataException">A chunk claims more bytes than there are, or the next one has no size.</exception>
    public static ReadOnlyMemory<byte> Join(ReadOnlyMemory<byte> body)
    {
        var rest = body.Span;
        if (!TrySize(ref rest, out var size))
        {
            return body;
        }

        var joined = new ArrayBufferWriter<byte>(Math.Max(body.Length, 1));
        while (size > 0)
        {
            if (size > rest.Length)
            {
                throw new InvalidDataException($"A chunk claims {size} bytes and {rest.Length} are left.");
            }

            joined.Write(rest[..(int)size]);
            rest = rest[(int)size..];
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest;
            if (!TrySize(ref rest, out size))
            {
                throw new InvalidDataException("After a chunk there is no other and no end.");
            }
        }

        return joined.WrittenMemory;
    }

    private static bool TrySize(ref ReadOnlySpan<byte> rest, out long size)
    {
        var feed = rest.IndexOf((byte)'\n');
        if (feed < 0 || !Utf8Parser.TryParse(rest[..feed], out size, out var digits, 'x') || size < 0)
        {
            size = 0;
            return false;
        }

        // After the size there may be extensions, and nobody uses any.
        var after = rest[digits..feed].Trim(" \t\r"u8);
        if (!after.IsEmpty && after[0] != ';')
        {
            return false;
        }

        rest = rest[(feed + 1)..];
        return true;
    }
}
