namespace Ingestion.Articles.Archives;

/// <summary>Tells of each read how many bytes it gave, so that a bound is met where it is broken and not after.</summary>
internal sealed class CountedStream(Stream inner, Action<int> count) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        count(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
