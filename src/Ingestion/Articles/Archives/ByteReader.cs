using System.Buffers;

namespace Ingestion.Articles.Archives;

/// <summary>Reads a stream by lines and by counts, through one buffer.</summary>
internal sealed class ByteReader(Stream stream)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next bytes without consuming them, at least one; false at the end.</summary>
    public bool TryPeek(out ReadOnlySpan<byte> ahead)
    {
        var any = _start < _end || Fill();
        ahead = _buffer.AsSpan(_start, _end - _start);
        return any;
    }

    /// <summary>Consumes so many of the bytes that were looked at.</summary>
    public void Advance(int count) => _start += count;

    /// <summary>
    /// Appends the bytes up to the next line feed, which is consumed and not given. False at the end of the stream. Of a
    /// line longer than <paramref name="most"/> it gives that many bytes and one, and consumes the rest.
    /// </summary>
    public bool TryReadLine(int most, ArrayBufferWriter<byte> line)
    {
        var any = false;
        while (_start < _end || Fill())
        {
            any = true;
            var rest = _buffer.AsSpan(_start, _end - _start);
            var feed = rest.IndexOf((byte)'\n');
            var part = feed < 0 ? rest : rest[..feed];
            line.Write(part[..Math.Min(part.Length, most + 1 - line.WrittenCount)]);
            _start += feed < 0 ? rest.Length : feed + 1;
            if (feed >= 0)
            {
                return true;
            }
        }

        return any;
    }

    /// <summary>Reads so many bytes; fewer only at the end of the stream.</summary>
    public int Read(Span<byte> target)
    {
        var length = 0;
        while (length < target.Length && (_start < _end || Fill()))
        {
            var count = Math.Min(target.Length - length, _end - _start);
            _buffer.AsSpan(_start, count).CopyTo(target[length..]);
            _start += count;
            length += count;
        }

        return length;
    }

    /// <summary>Passes over so many bytes; false where the stream ends before.</summary>
    public bool Skip(long count)
    {
        while (count > 0 && (_start < _end || Fill()))
        {
            var step = (int)Math.Min(count, _end - _start);
            _start += step;
            count -= step;
        }

        return count == 0;
    }

    private bool Fill()
    {
        _start = 0;
        _end = stream.Read(_buffer);
        return _end > 0;
    }
}
