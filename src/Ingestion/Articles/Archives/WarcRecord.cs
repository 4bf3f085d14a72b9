using System.Buffers;
using System.Globalization;

namespace Ingestion.Articles.Archives;

/// <summary>The head of a WARC record (ISO 28500, section 4). Its block follows in the stream.</summary>
/// <param name="Fields">The named fields.</param>
/// <param name="Length">The block's size in bytes, as the record claims it.</param>
internal sealed record WarcRecord(HeaderFields Fields, long Length)
{
    /// <summary>The next record's head; <see langword="null"/> at the end of the stream.</summary>
    /// <exception cref="InvalidDataException">Something else stands there.</exception>
    public static WarcRecord? ReadHead(ByteReader reader)
    {
        var line = new ArrayBufferWriter<byte>(256);
        do
        {
            line.ResetWrittenCount();
            if (!reader.TryReadLine(ArticleLimits.WarcHeadBytes, line))
            {
                return null;
            }
        }
        while (!line.WrittenSpan.ContainsAnyExcept(" \t\r"u8));

        if (!line.WrittenSpan.StartsWith("WARC/"u8))
        {
            throw new InvalidDataException("Where a record of the WARC archive should begin, none does.");
        }

        return WithFields(reader, line);
    }

    private static WarcRecord WithFields(ByteReader reader, ArrayBufferWriter<byte> line)
    {
        var fields = new HeaderFields();
        for (var size = 0; ; size += line.WrittenCount)
        {
            line.ResetWrittenCount();
            if (!reader.TryReadLine(ArticleLimits.WarcHeadBytes, line))
            {
                throw new InvalidDataException("The WARC archive ends in the head of a record.");
            }

            if (size + line.WrittenCount > ArticleLimits.WarcHeadBytes)
            {
                throw new InvalidDataException($"The head of a WARC record has more than {ArticleLimits.WarcHeadBytes} bytes.");
            }

            if (!line.WrittenSpan.ContainsAnyExcept(" \t\r"u8))
            {
                break;
            }

            fields.Add(line.WrittenSpan);
        }

        return long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? new WarcRecord(fields, length)
            : throw new InvalidDataException("A WARC record does not say its length.");
    }
}
