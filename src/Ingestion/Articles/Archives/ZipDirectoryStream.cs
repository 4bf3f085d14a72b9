namespace Ingestion.Articles.Archives;

/// <summary>The stream of a ZIP archive: bounds what is read of it until its directory is known. Leaves the stream under it open.</summary>
internal sealed class ZipDirectoryStream(Stream inner) : Stream
{
    private long? _left = ArticleLimits.ZipDirectoryBytes;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    /// <summary>The directory is read; files may be of any size.</summary>
    public void EndDirectory() => _left = null;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _left -= read;
        return _left < 0
            ? throw new ArchiveBoundException($"The ZIP archive's directory has more than {ArticleLimits.ZipDirectoryBytes} bytes; so many are read.")
            : read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
