namespace Ingestion.Articles.Archives;

/// <summary>A stream whose next bytes can be looked at before they are read. It leaves the stream under it open.</summary>
internal sealed class PeekedStream(Stream inner) : ReadOnlyStream
{
    private byte[] _ahead = [];
    private int _start;
    private int _end;

    /// <summary>The stream under it, which stands after what was looked at.</summary>
    public Stream Inner => inner;

    /// <summary>The next bytes: <paramref name="count"/> of them, or as many as there are. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (count > _end - _start)
        {
            if (_ahead.Length - _start < count)
            {
                var larger = new byte[count];
                _ahead.AsSpan(_start, _end - _start).CopyTo(larger);
                (_ahead, _end, _start) = (larger, _end - _start, 0);
            }

            _end += inner.ReadAtLeast(_ahead.AsSpan(_end, count - (_end - _start)), count - (_end - _start), throwOnEndOfStream: false);
        }

        return _ahead.AsSpan(_start, Math.Min(count, _end - _start));
    }

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end)
        {
            return inner.Read(buffer);
        }

        var count = Math.Min(buffer.Length, _end - _start);
        _ahead.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        if (_start == _end)
        {
            (_ahead, _start, _end) = ([], 0, 0);
        }

        return count;
    }
}
